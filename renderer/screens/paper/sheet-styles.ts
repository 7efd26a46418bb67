/** The style sheets of every page, in their order: later ones refine earlier ones. */
import '../../../shared/paper/page.css';
import '../../../shared/paper/page-ends.css';
import '../../../shared/paper/full-page.css';
import '../../../shared/paper/block.css';
import '../../../shared/paper/code-row.css';
import '../../../shared/paper/sheet-data.css';
import '../../../shared/paper/cards.css';
import '../../../shared/paper/large.css';
