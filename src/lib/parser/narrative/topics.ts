/** What a paragraph is about, told by its heading: `依申请公开情况。`, `政策解读方面，`. */
export type Topic = 'requests' | 'publication' | 'other';

const HEADING =
  /(?<requests>依申请公开|信息公开申请|申请公开|^申请(?:办理|受理|处理|答复)$)|(?<publication>主动公开|政务公开|政府信息公开)|(?<other>政策解读|解读回应|信息管理|平台建设|监督保障|行政复议|教育培训|业务培训|建议提案|热线|政民互动|互动交流|回应关切)/;
const TOPIC =
  /(?:^|[。;.、)])(?<words>[\p{Script=Han}“”]{4,16}?)(?:工作)?(?:情况|方面|工作)?(?=[。:]|,(?:20|全|今|本|共|我|收|受|新))/gu;

export type TopicAt = { index: number; topic: Topic };

/** Topics in the order they are set, for a text that is read from its beginning. */
export function topicsOf(text: string): TopicAt[] {
  return [...text.matchAll(TOPIC)].flatMap(({ index, groups }): TopicAt[] => {
    const found = HEADING.exec(groups?.words ?? '')?.groups;
    if (!found) return [];
    const topic = found.requests ? 'requests' : found.publication ? 'publication' : 'other';
    return [{ index, topic }];
  });
}
