/**
 * The size contract: how large the stage is drawn, and what gives way in which
 * order when a window is small. Every number that layout and style sheets share
 * stands here; `sizes.css` is written from it, and a test holds the two together.
 */
/** Windows up to these widths, pixels, are tight (the smallest phones), narrow, and medium. */
export const LIMITS = { tight: 400, narrow: 760, medium: 1180 } as const;

/** Lengths of a density that drawing and style sheet share, pixels. */
export interface Lengths {
  /** Of the past that is seen above the horizon, and of what is left of it beside an open lens, if there are lenses. */
  readonly past: number;
  readonly folded?: number;
  /** Depth of the present below the horizon. */
  readonly present: number;
  /** Where rails meet the things that stand under them, below the horizon. */
  readonly objectTop: number;
  /** Height of the names over the rails. */
  readonly heads: number;
  /** Width of the axis. */
  readonly axis: number;
}

export const LENGTHS = {
  roomy: { past: 232, folded: 96, present: 214, objectTop: 26, heads: 60, axis: 136 },
  dense: { past: 176, folded: 44, present: 196, objectTop: 24, heads: 52, axis: 56 },
} satisfies Record<Sizes['density'], Lengths>;

export interface Window {
  /** CSS pixels. */
  readonly width: number;
  readonly height: number;
  /** How many lanes are shown. */
  readonly lanes: 1 | 2;
  readonly lensOpen: boolean;
}

export interface Sizes {
  readonly density: 'roomy' | 'dense';
  /** One lane alone; two about one axis, two that stand beside each other, or two pages. */
  readonly arrangement: 'single' | 'one-axis' | 'beside' | 'pages';
  /** Everything grows together: 1 up to the window that the stage was drawn for. */
  readonly scale: number;
  readonly siteHeader: 'stays' | 'scrolls-off';
  /** Folded: goal, mode and settings are one button. */
  readonly titleRow: 'open' | 'folded';
  /** Pixels before scaling, like all that follow. */
  readonly past: number;
  readonly present: number;
  readonly axis: number;
  /** Short: the things of the present keep one line of the two under them. */
  readonly captions: 'long' | 'short';
  /** The sentence may take so many lines; `null`: as many as it has. */
  readonly sentenceLines: 3 | null;
}

/** Heights of what stands on the page around past and present, pixels. */
interface Surroundings {
  readonly siteHeader: number;
  readonly titleRow: number;
  /** What folding the title row frees of it. */
  readonly titleFolds: number;
  /** Names over the rails, and the button between two pages. */
  readonly heads: number;
  readonly sentence: number;
  readonly lenses: number;
  /** An open lens has at least this height. */
  readonly lens: number;
  /** The bar, and the meters under it where they must be seen too. */
  readonly bar: number;
  /** What short captions free of the present. */
  readonly captionLine: number;
}

const SURROUNDINGS: Readonly<Record<Sizes['density'], Surroundings>> = {
  roomy: {
    siteHeader: 56,
    titleRow: 54,
    titleFolds: 10,
    heads: 60,
    sentence: 88,
    lenses: 48,
    lens: 230,
    bar: 148,
    captionLine: 16,
  },
  dense: {
    siteHeader: 48,
    titleRow: 78,
    titleFolds: 36,
    heads: 110,
    sentence: 80,
    lenses: 52,
    lens: 230,
    bar: 104,
    captionLine: 15,
  },
};

/** The window for which the stage is drawn at its own size; a larger one shows everything larger. */
const DRAWN_FOR = { width: 1440, height: 900 } as const;
const LARGEST = 2;

/**
 * What a window has room for. When its height is short, in this order: the site's
 * header scrolls off, the title row folds, the past goes down to nothing, and
 * captions lose a line. Where even that is not enough the page scrolls. A sentence
 * has at most three lines wherever something gave way.
 */
export function sizesOf({ width, height, lanes, lensOpen }: Window): Sizes {
  const density = width > (lanes === 2 ? LIMITS.medium : LIMITS.narrow) ? 'roomy' : 'dense';
  const { past, folded, present, axis } = LENGTHS[density];
  const around = SURROUNDINGS[density];
  const wanted = lensOpen ? folded : past;
  const rest =
    around.siteHeader +
    around.titleRow +
    around.heads +
    present +
    around.sentence +
    around.lenses +
    around.bar +
    (lensOpen ? around.lens : 0);
  let missing = rest + wanted - height;
  /** Gives up to `most` pixels, if any are still missing. */
  const give = (most: number): number => {
    const given = Math.min(most, Math.max(0, missing));
    missing -= given;
    return given;
  };
  const tight = missing > 0;
  const headerOff = give(around.siteHeader) > 0;
  const titleFolds = give(around.titleFolds) > 0;
  const pastLeft = wanted - give(wanted);
  const captionsShort = give(around.captionLine) > 0;
  return {
    density,
    arrangement: arrangementOf(width, lanes, density),
    scale: scaleOf(width, height),
    siteHeader: headerOff ? 'scrolls-off' : 'stays',
    titleRow: titleFolds ? 'folded' : 'open',
    past: pastLeft,
    present: captionsShort ? present - around.captionLine : present,
    axis,
    captions: captionsShort ? 'short' : 'long',
    sentenceLines: tight ? 3 : null,
  };
}

function arrangementOf(width: number, lanes: 1 | 2, density: Sizes['density']): Sizes['arrangement'] {
  if (lanes === 1) return 'single';
  if (density === 'roomy') return 'one-axis';
  return width > LIMITS.narrow ? 'beside' : 'pages';
}

const scaleOf = (width: number, height: number): number =>
  Math.min(LARGEST, Math.max(1, Math.min(width / DRAWN_FOR.width, height / DRAWN_FOR.height)));
