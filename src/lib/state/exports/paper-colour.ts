/**
 * Makes something with the colours of white paper, whatever the theme of the page: an element with
 * `data-paper` has the light tokens (app.css).
 */
export function onPaper<Made>(make: (colour: (token: string) => string) => Made): Made {
  const paper = document.createElement('div');
  paper.dataset.paper = '';
  document.body.append(paper);
  try {
    const style = getComputedStyle(paper);
    return make((token) =>
      token === '--paper' ? '#ffffff' : style.getPropertyValue(token).trim(),
    );
  } finally {
    paper.remove();
  }
}
