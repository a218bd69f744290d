/**
 * What agencies write in a cell of the form in place of a figure they do not give there. None of them
 * says that there were none, so none is a zero. No label or head of the form is among them (无法提供).
 */
export const WORDS_FOR_A_FIGURE =
  /^(?:[暂尚]?[未不无](?:作|做|予|单独|进行|法)?(?:统计|填报|填写|汇总)|[暂尚]?未(?:收费|收取|开展|涉及)|无此[项类]|无该项|不掌握|不详|未知|待定|涉密|保密|略|同上|同前|另附|另见|另行公布|[详参]?见\S{1,20})$/u;
