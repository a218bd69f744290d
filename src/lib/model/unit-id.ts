/** A code of GB/T 2260, with a word behind it for a zone that has none of its own. */
export const DIVISION_CODE = /^\d{6}(-[a-z]+)?$/;

/** A division's code and a serial number: three digits in the dataset, nine of an agency that one machine alone knows. */
export const AGENCY_ID = /^\d{6}(-[a-z]+)?-\d{3}(\d{6})?$/;

/** Either of them. */
export const UNIT_ID = /^\d{6}(-[a-z]+)?(-\d{3}(\d{6})?)?$/;

/** Whether a text can be the id of a unit; the dataset may have none of that id. */
export const isUnitId = (text: string): boolean => UNIT_ID.test(text);
