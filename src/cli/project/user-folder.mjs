// @ts-check
/** npm runs a script in the project's folder; its arguments are meant from where the user stands. */
export function standWhereTheUserStands() {
  const { INIT_CWD, npm_lifecycle_event } = process.env;
  if (npm_lifecycle_event === 'nianbao' && INIT_CWD) process.chdir(INIT_CWD);
}
