import { figureWordsText } from '../../messages/figure-words.ts';
import type { Language } from '../../messages/language.ts';
import { punctuation } from '../../messages/punctuation.ts';
import type { ChartModel, LineSeries } from './frame.ts';

/** Lines that are told one by one; more of them are a table. */
const MOST_LINES = 4;

/** A figure in words: its title, of what kind it is, what it holds and between which numbers it lies. */
export function figureWords(title: string, model: ChartModel, language: Language): string {
  const text = figureWordsText[language];
  return text.of(title, held(model, language).join(text.join) + text.end);
}

function held(model: ChartModel, language: Language): string[] {
  const text = figureWordsText[language];
  switch (model.kind) {
    case 'bars': {
      const named = model.rows.map(({ label, text: value }) => `${label} ${value}`);
      return [text.bars(model.of ?? named.length, named[0] ?? '', named.at(-1) ?? '')];
    }
    case 'lines':
    case 'multiples': {
      const [from = 0, to = from] = [model.years[0], model.years.at(-1)];
      const more = model.series.length - MOST_LINES;
      return [
        text[model.kind](model.series.length, from, to),
        ...model.series.slice(0, MOST_LINES).map((series) => lineWords(series, language)),
        ...(more > 0 ? [text.more(more)] : []),
      ];
    }
    case 'stacked': {
      const parts = punctuation[language].listed(model.parts.map(({ label }) => label));
      return [text.stacked(model.of ?? model.rows.length, parts)];
    }
    case 'scatter':
      return [text.scatter(model.points.length, model.xLabel, model.yLabel)];
  }
}

/** A line by its first and its last number. */
function lineWords({ label, points }: LineSeries, language: Language): string {
  const known = points.filter(({ value }) => value !== null);
  return figureWordsText[language].line(label, known[0]?.text ?? '', known.at(-1)?.text ?? '');
}
