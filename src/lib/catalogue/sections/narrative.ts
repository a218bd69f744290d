import { indicators, type Indicator } from '../indicator.ts';

const section = 'narrative';

/** Section I: figures told in prose. All optional; kept apart from the tables they are checked against. */
export const NARRATIVE: readonly Indicator[] = [
  ...indicators({ section, unit: 'entry' }, [
    [
      'published.total',
      '主动公开政府信息总数',
      'Information published (headline figure)',
      '主动公开总数',
      'Published, headline',
    ],
  ]),
  ...indicators({ section, unit: 'entry', parent: 'published.total' }, [
    [
      'published.website',
      '政府网站发布信息',
      'Published on the government website',
      '网站发布',
      'Website',
    ],
    ['published.wechat', '政务微信发布信息', 'Published on WeChat', '微信发布', 'WeChat'],
    ['published.weibo', '政务微博发布信息', 'Published on Weibo', '微博发布', 'Weibo'],
    [
      'published.other_media',
      '其他新媒体发布信息',
      'Published on other new media',
      '其他新媒体发布',
      'Other media',
    ],
  ]),
  ...indicators({ section, unit: 'item' }, [
    ['interpretations', '政策解读', 'Policy interpretations'],
  ]),
  ...indicators({ section, unit: 'time' }, [
    ['press_conferences', '新闻发布会', 'Press conferences'],
    ['trainings', '政务公开培训', 'Trainings', '培训'],
  ]),
  ...indicators({ section, unit: 'issue' }, [
    ['gazette_issues', '政府公报期数', 'Gazette issues', '政府公报'],
    ['circulars', '通报期数', 'Circulars', '通报'],
  ]),
  ...indicators({ section, unit: 'case' }, [
    [
      'requests.stated',
      '正文所述收到申请',
      'Requests as told in prose',
      '收到申请（正文）',
      'Requests, in prose',
    ],
    [
      'reconsideration.stated',
      '正文所述行政复议',
      'Reconsiderations as told in prose',
      '行政复议（正文）',
      'Reconsiderations, in prose',
    ],
    [
      'litigation.stated',
      '正文所述行政诉讼',
      'Litigation as told in prose',
      '行政诉讼（正文）',
      'Litigation, in prose',
    ],
  ]),
];
