import { formsWith } from '../forms.ts';
import { indicators, type Indicator } from '../indicator.ts';

const section = 'publication';

/** Rows of Section II; the forms they are on are those that have a column for them. */
const rows: typeof indicators = (shared, entries) =>
  indicators(shared, entries).map((row) => {
    const [subject = '', field = ''] = row.code.split('.');
    return { ...row, forms: formsWith(subject, field) };
  });

const DOCUMENT_KINDS = [
  ['rules', '规章', 'Rules'],
  ['normative', '行政规范性文件', 'Normative documents'],
] as const;

const SERVICE_KINDS = [
  ['permits', '行政许可', 'Permits'],
  ['services', '其他对外管理服务事项', 'Other services'],
  ['penalties', '行政处罚', 'Penalties'],
  ['coercion', '行政强制', 'Coercive measures'],
] as const;

const documents2021 = DOCUMENT_KINDS.flatMap(([kind, zh, en]) => [
  ...rows({ section, unit: 'document' }, [
    [`${kind}.issued`, `${zh} 本年制发件数`, `${en} issued`, `${zh}制发`],
    [`${kind}.repealed`, `${zh} 本年废止件数`, `${en} repealed`, `${zh}废止`],
  ]),
  ...rows({ section, unit: 'document', nature: 'stock' }, [
    [`${kind}.effective`, `${zh} 现行有效件数`, `${en} in force`, `${zh}现行有效`],
  ]),
]);

const documents2019 = DOCUMENT_KINDS.flatMap(([kind, zh, en]) => [
  ...rows({ section, unit: 'document' }, [
    [`${kind}.made`, `${zh} 本年新制作数量`, `${en} made`, `${zh}新制作`],
    [`${kind}.disclosed`, `${zh} 本年新公开数量`, `${en} disclosed`, `${zh}新公开`],
  ]),
  ...rows({ section, unit: 'document', nature: 'stock' }, [
    [`${kind}.disclosed_total`, `${zh} 对外公开总数量`, `${en} disclosed in all`, `${zh}公开总数`],
  ]),
]);

const decisions = SERVICE_KINDS.flatMap(([kind, zh, en]) =>
  rows({ section, unit: 'case' }, [
    [`${kind}.decisions`, `${zh} 处理决定数量`, `${en}: decisions`, `${zh}决定`],
  ]),
);

const itemCounts = [...SERVICE_KINDS, ['fees', '行政事业性收费', 'Fees'] as const].flatMap(
  ([kind, zh, en]) => [
    ...rows({ section, unit: 'item', nature: 'stock' }, [
      [
        `${kind}.items_prev`,
        `${zh} 上一年项目数量`,
        `${en}: items the year before`,
        `${zh}上年项目`,
      ],
    ]),
    ...rows({ section, unit: 'item' }, [
      [`${kind}.items_change`, `${zh} 本年增/减`, `${en}: items added or dropped`, `${zh}项目增减`],
    ]),
  ],
);

/** Section II. Of its figures only `*.decisions` are comparable across the two forms. */
export const PUBLICATION: readonly Indicator[] = [
  ...documents2021,
  ...documents2019,
  ...decisions,
  ...rows({ section, unit: 'wan_yuan' }, [
    [
      'fees.amount',
      '行政事业性收费 本年收费金额',
      'Administrative fees collected',
      '行政事业性收费',
      'Fees collected',
    ],
  ]),
  ...itemCounts,
  ...rows({ section, unit: 'item' }, [
    [
      'procurement.items',
      '政府集中采购 采购项目数量',
      'Central procurement: items',
      '集中采购项目',
      'Procurement items',
    ],
  ]),
  ...rows({ section, unit: 'unstated' }, [
    [
      'procurement.amount',
      '政府集中采购 采购总金额',
      'Central procurement: amount',
      '集中采购金额',
      'Procurement amount',
    ],
  ]),
];
