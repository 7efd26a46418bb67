import type { Glyph, LookAlike } from '../../shared/recovery-code.ts';
import { glyphs, groupForDisplay, hasCapitals, spellOut } from '../../shared/recovery-code.ts';
import { message } from '../messages/message.ts';
import type { MessageKey } from '../messages/message.ts';
import { classNames } from './class-names.ts';
import styles from './code-glyphs.module.css';

export type LookAlikeNames = 'key' | 'glyph' | 'none';

export interface CodeGlyphsProps {
  /** As issued; it is shown and spoken exactly so. */
  readonly value: string;
  readonly position: number;
  /** Height class in pixels: lists, revealed, "Use next code". Codes of more than 12 characters come out smaller. */
  readonly size: 16 | 32 | 60;
  /** Where the names of look-alikes stand: in a key below, under each glyph, or nowhere. */
  readonly names?: LookAlikeNames;
  /** Whether the set mixes cases, so that speech must name them; by default this code alone decides. */
  readonly caseSensitive?: boolean;
}

const lookAlikeNames: Readonly<Record<LookAlike, MessageKey>> = {
  zero: 'code.zero',
  capitalO: 'code.capitalO',
  smallO: 'code.smallO',
  one: 'code.one',
  smallL: 'code.smallL',
  capitalI: 'code.capitalI',
  five: 'code.five',
  capitalS: 'code.capitalS',
  eight: 'code.eight',
  capitalB: 'code.capitalB',
};

const usualNames: Readonly<Record<CodeGlyphsProps['size'], LookAlikeNames>> = {
  16: 'none',
  32: 'key',
  60: 'glyph',
};

const longCode = 12;

/** A revealed code: digits coloured, look-alikes underlined and named, and one hidden string that spells it out. */
export function CodeGlyphs({ value, position, size, names, caseSensitive }: CodeGlyphsProps) {
  const where = names ?? usualNames[size];
  const spelled = spellOut(value, caseSensitive).join(', ');
  const capitals = hasCapitals(value);
  const all = glyphs(value);
  const long = all.length > longCode;
  const lowered = where === 'glyph' ? loweredNames(all) : new Set<number>();
  return (
    <span className={styles['code']}>
      <span className="visually-hidden">{message('code.spelled', { position, spelled })}</span>
      <span
        aria-hidden="true"
        className={classNames(styles['line'], styles[`size${size}`], long && styles['long'])}
      >
        {groupsOf(value, capitals).map((group) => (
          <span key={group.start} className={styles['group']}>
            {group.glyphs.map((glyph, at) => (
              <GlyphMark
                key={at}
                glyph={glyph}
                named={where === 'glyph'}
                room={lowered.size > 0}
                lowered={lowered.has(group.start + at)}
              />
            ))}
          </span>
        ))}
      </span>
      {where === 'key' ? <LookAlikeKey all={all} /> : null}
    </span>
  );
}

interface Group {
  /** Index of its first glyph in the code. */
  readonly start: number;
  readonly glyphs: readonly Glyph[];
}

function groupsOf(value: string, capitals: boolean): readonly Group[] {
  const groups: Group[] = [];
  let start = 0;
  for (const text of groupForDisplay(value)) {
    const group = { start, glyphs: glyphs(text, capitals) };
    groups.push(group);
    start += group.glyphs.length;
  }
  return groups;
}

/** Names wider than two glyphs together would run into each other; the second one stands a line lower. */
const roomForNames = 11;

function loweredNames(all: readonly Glyph[]): ReadonlySet<number> {
  const lowered = new Set<number>();
  for (const [at, { lookAlike }] of all.entries()) {
    const before = all[at - 1]?.lookAlike ?? null;
    if (lookAlike === null || before === null || lowered.has(at - 1)) continue;
    const width =
      message(lookAlikeNames[before]).length + message(lookAlikeNames[lookAlike]).length;
    if (width > roomForNames) lowered.add(at);
  }
  return lowered;
}

interface GlyphMarkProps {
  readonly glyph: Glyph;
  readonly named: boolean;
  /** Somewhere in the code a name stands on a second line. */
  readonly room: boolean;
  readonly lowered: boolean;
}

function GlyphMark({ glyph, named, room, lowered }: GlyphMarkProps) {
  const { char, kind, lookAlike } = glyph;
  return (
    <span
      className={classNames(styles['cell'], named && styles['named'], room && styles['twoLines'])}
    >
      <span className={classNames(styles[kind], lookAlike && styles['lookAlike'])}>{char}</span>
      {named ? (
        <span className={classNames(styles['name'], lowered && styles['lowered'])}>
          {lookAlike ? message(lookAlikeNames[lookAlike]) : ''}
        </span>
      ) : null}
    </span>
  );
}

function LookAlikeKey({ all }: { readonly all: readonly Glyph[] }) {
  const present = new Map(all.map(({ char, lookAlike }) => [char, lookAlike]));
  const entries = [...present].filter(([, lookAlike]) => lookAlike !== null);
  if (entries.length === 0) return null;
  return (
    <span aria-hidden="true" className={styles['key']}>
      {entries.map(([char, lookAlike]) => (
        <span key={char} className={styles['keyEntry']}>
          <span className={styles['keyChar']}>{char}</span>
          {lookAlike ? message(lookAlikeNames[lookAlike]) : null}
        </span>
      ))}
    </span>
  );
}
