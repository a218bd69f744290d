import '../old-browsers/builtins.ts';
import { ImportStore } from '../store/import-store.ts';
import { fileAnswers } from './answer-request.ts';
import { sayLiving } from './living.ts';
import type { ReadRequest } from './read-request.ts';

/** Reads one file after another from the browser's store and writes the readings there. */
const answer = fileAnswers(() => ImportStore.open());

sayLiving();
addEventListener('message', ({ data }: MessageEvent<ReadRequest>) => {
  void answer(data).then((message) => postMessage(message));
});
