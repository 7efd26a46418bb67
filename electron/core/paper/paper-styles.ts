import blockStyles from '../../../shared/paper/block.css?raw';
import cardStyles from '../../../shared/paper/cards.css?raw';
import rowStyles from '../../../shared/paper/code-row.css?raw';
import fullPageStyles from '../../../shared/paper/full-page.css?raw';
import largeStyles from '../../../shared/paper/large.css?raw';
import endStyles from '../../../shared/paper/page-ends.css?raw';
import pageStyles from '../../../shared/paper/page.css?raw';
import dataStyles from '../../../shared/paper/sheet-data.css?raw';

/** The style sheets of every page, in their order: later ones refine earlier ones. */
export const paperStyles: readonly string[] = [
  pageStyles,
  endStyles,
  fullPageStyles,
  blockStyles,
  rowStyles,
  dataStyles,
  cardStyles,
  largeStyles,
];
