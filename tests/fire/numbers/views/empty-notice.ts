/** A paper of which nothing is filled in, and of no dataset. */
export const FIELDS = {
  title: '',
  number: '',
  addressee: '',
  contact: '',
  issuer: '',
  date: '',
  deadline: '',
};
export const DATASET = { hash: '', builtOn: '' };
