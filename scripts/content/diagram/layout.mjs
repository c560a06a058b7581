/**
 * Lays Mermaid sequence diagrams out without a browser: a process of its own,
 * because svgdom must pretend to be the global window. Reads LayoutJobs as JSON
 * from standard input and writes LayoutAnswers.
 */
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { config, createHTMLWindow } from 'svgdom';
import { SIZES } from './sizes.mjs';

/** @typedef {import('./geometry.ts').LayoutJob} LayoutJob */
/** @typedef {import('./geometry.ts').LayoutAnswer} LayoutAnswer */
/** @typedef {import('./geometry.ts').Geometry} Geometry */
/** @typedef {import('./geometry.ts').Mark} Mark */

/** The one font in which everything is measured, under every name that Mermaid asks for. */
const FONT = 'Text';
const file = fileURLToPath(
  import.meta.resolve('@fontsource-variable/source-serif-4/files/source-serif-4-latin-wght-normal.woff2'),
);
config.setFontDir('/').setFontFamilyMappings({ [FONT]: file, 'sans-serif': file });

const window = createHTMLWindow();
pretendToBeABrowser(window);
const { default: mermaid } = await import('mermaid');

/** @type {LayoutJob[]} */
const jobs = JSON.parse(await text(process.stdin));
/** @type {LayoutAnswer[]} */
const answers = [];
for (const job of jobs) answers.push(await layOut(job, answers.length));
process.stdout.write(JSON.stringify(answers));

/**
 * @param {LayoutJob} job
 * @param {number} index
 * @returns {Promise<LayoutAnswer>}
 */
async function layOut({ source, size }, index) {
  const { fontSize, railWidth, railGap } = SIZES[size];
  mermaid.initialize({
    startOnLoad: false,
    securityLevel: 'loose', // our own text; what is drawn is made anew from the numbers
    fontFamily: FONT,
    sequence: {
      mirrorActors: false,
      wrap: true,
      width: railWidth,
      actorMargin: railGap,
      boxMargin: 7,
      noteMargin: 6,
      wrapPadding: 4,
      actorFontFamily: FONT,
      messageFontFamily: FONT,
      noteFontFamily: FONT,
      actorFontSize: fontSize,
      messageFontSize: fontSize,
      noteFontSize: fontSize,
    },
  });
  try {
    const { svg } = await mermaid.render(`diagram-${index}`, source);
    const holder = window.document.createElement('div');
    holder.innerHTML = svg;
    return read(holder, railWidth);
  } catch (error) {
    return { error: error instanceof Error ? error.message : String(error) };
  }
}

/**
 * Reads order, places and line breaks back out of Mermaid's drawing.
 * @param {any} holder
 * @param {number} railWidth a note that is wider is over several rails
 * @returns {Geometry}
 */
function read(holder, railWidth) {
  const rails = [...holder.querySelectorAll('line.actor-line')]
    .map((line) => {
      const id = String(line.getAttribute('data-id'));
      const head = holder.querySelector(`g[data-et="participant"][data-id="${id}"]`);
      return { id, x: numberOf(line, 'x1'), label: textsOf(head) };
    })
    .toSorted((a, b) => a.x - b.x);

  /** @type {{ y: number, mark: Mark }[]} */
  const marks = [];
  /** @type {string[]} */
  let lines = [];
  for (const node of holder.querySelectorAll('text.messageText, [data-et="message"], rect.note')) {
    if (node.nodeName === 'text') {
      lines.push(String(node.textContent).trim());
    } else if (node.nodeName === 'rect') {
      const width = numberOf(node, 'width');
      const [x, across] = [numberOf(node, 'x') + width / 2, width > railWidth];
      marks.push({
        y: numberOf(node, 'y'),
        mark: { type: 'note', lines: textsOf(node.parentNode), x, across },
      });
    } else {
      const [from, to] = [String(node.getAttribute('data-from')), String(node.getAttribute('data-to'))];
      const y = node.nodeName === 'line' ? numberOf(node, 'y1') : firstY(node.getAttribute('d'));
      marks.push({ y, mark: { type: 'message', from, to, lines } });
      lines = [];
    }
  }
  return { rails, marks: marks.toSorted((a, b) => a.y - b.y).map(({ mark }) => mark) };
}

/**
 * The lines of a label: Mermaid writes one `text` element for each.
 * @param {any} node
 */
function textsOf(node) {
  return [...node.querySelectorAll('text')].map((line) => String(line.textContent).trim());
}

/**
 * @param {any} node
 * @param {string} name
 */
function numberOf(node, name) {
  return Number(node.getAttribute(name));
}

/**
 * The y of a path's first point: "M 40,75 C …" → 75.
 * @param {string} path
 */
function firstY(path) {
  return Number(/^M\s*[-\d.]+[\s,]+([-\d.]+)/.exec(path)?.[1] ?? 0);
}

/** @param {any} view */
function pretendToBeABrowser(view) {
  // d3 removes style properties, which svgdom's style objects cannot do.
  const styles = new WeakMap();
  Object.defineProperty(view.Element.prototype, 'style', {
    get() {
      return styles.get(this);
    },
    set(style) {
      const removeProperty = (/** @type {string} */ name) => void (style[name] = '');
      styles.set(
        this,
        new Proxy(style, {
          get: (target, name) => (name === 'removeProperty' ? removeProperty : target[name]),
        }),
      );
    },
  });
  view.getComputedStyle = () => ({ getPropertyValue: () => '' });
  Object.assign(globalThis, {
    window: view,
    document: view.document,
    Element: view.Element,
    getComputedStyle: view.getComputedStyle,
    CSSStyleSheet: class {
      /** @type {string[]} */
      cssRules = [];
      insertRule() {}
      replaceSync() {}
    },
  });
}
