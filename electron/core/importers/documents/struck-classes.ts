/** Names that style sheets in wide use give to struck text. */
const usualNames = [['line-through'], ['strikethrough']];
const struckRule = 'line-through';
/** A rule begins at most so far before what it says. */
const longestRule = 400;
const mostRules = 50;

/** One element by its classes: `.used`, `li.code.used`. What hangs on elements around it is left out. */
const selectorOfOne = /^\s*[a-z0-9]{0,20}((?:\.[A-Za-z_][\w-]{0,80}){1,4})\s*$/;

/** Sets of classes whose text a page shows struck through, by the style sheets in it. */
export function struckClasses(html: string): readonly (readonly string[])[] {
  const found: (readonly string[])[] = [...usualNames];
  let at = html.indexOf(struckRule);
  for (let rule = 0; at !== -1 && rule < mostRules; rule += 1) {
    found.push(...classesBefore(html.slice(Math.max(0, at - longestRule), at)));
    at = html.indexOf(struckRule, at + struckRule.length);
  }
  return found;
}

/** Of "… } .code.used, .spent { text-decoration: " the selectors. */
function classesBefore(text: string): readonly (readonly string[])[] {
  const open = text.lastIndexOf('{');
  const isInRule = open !== -1 && !text.includes('}', open) && !text.includes('<', open);
  if (!isInRule) return [];
  const start = Math.max(text.lastIndexOf('}', open), text.lastIndexOf('>', open));
  return text
    .slice(start + 1, open)
    .split(',')
    .flatMap((selector) => {
      const names = selectorOfOne.exec(selector)?.[1];
      return names === undefined ? [] : [names.slice(1).split('.')];
    });
}
