import { bilingual } from '../../language.ts';
import { docs } from './rule-docs.ts';

/** Prose against tables. */
export const proseDocs = bilingual({
  zh: {
    N1: docs(
      '正文所述申请数应与表格一致：“收到”指新收，“受理、办理”可含上年结转，“办结、答复”指办结总计。',
      '文字可能只指某一渠道或下属单位，或把结转一并计入。',
      '文字称收到23件，表内新收20件。',
    ),
    N2: docs(
      '正文所述行政复议件数应等于表内总计。',
      '文字可能含其他事由的复议，或只指已结案件。',
      '文字称3件，表内总计0件。',
    ),
    N3: docs(
      '正文所述行政诉讼件数应等于表内两类起诉之和。',
      '文字可能只指其中一类，或含其他事由的诉讼。',
      '文字称2件，表内直接起诉1件、复议后起诉0件。',
    ),
    N4: docs(
      '文字列出的各部分之和应等于所述总数。',
      '“其中”可能只举一部分；明显缺项时不下结论。各部分也可能分属两种分法。',
      '称213条，其中政策文件60条、工作动态150条。',
    ),
    N5: docs(
      '正文所述予以公开、不予公开等件数应等于表内相应各行。',
      '文字可能只计本年新收的申请。',
      '文字称予以公开12件，表内10件。',
    ),
    N6: docs(
      '文字称没有，表内相应总计应为0。',
      '文字可能只说某一类没有。',
      '文字称未发生行政复议，表内3件。',
    ),
    N7: docs(
      '总数说明由各渠道组成时，各渠道之和不应超过总数。',
      '一条信息可能多处发布，总数口径也可能较窄；未说明组成时不作判断。',
      '共100条，其中网站80条、微信50条。',
    ),
    N8: docs(
      '正文所述制发规范性文件数应等于表内制发件数。',
      '文字可能含修订件、转发件或政策文件。',
      '文字称制定3件，表内制发2件。',
    ),
    N9: docs(
      '“余、多、近、约”等约数按区间比较，不当作确数。',
      '不作判断，无误判。',
      '“6300余条”与6350条相符。',
    ),
    N10: docs(
      '称按期办结率100%，而表内没有申请，此率无所指。',
      '可能指信访、热线等其他事项的办结率。',
      '表内全为0，文字称按时办结率100%。',
    ),
    N11: docs(
      '标题、统计期限的年份应一致；文中所称受理申请或编制报告的机关应是本机关。',
      '受委托代办、机构更名时，可能出现另一机关名称。',
      '某局的报告称“向市政府提出的申请20件”。',
    ),
    N12: docs(
      '报告应有六部分并按顺序；表格不缺；第五部分有具体内容；第六部分说明信息处理费。2018年度及以前的报告不作判断。',
      '标题改写、表格为图片时可能误判；费用说明可能写在别处。',
      '第五部分只写“无。”。',
    ),
    N13: docs(
      '有申请因逾期未缴费不再处理，第六部分应说明收费情况。',
      '可能在第六部分以外说明；误填“其他处理”各行时也会出现。',
      '逾期未缴费1件，第六部分称“无其他需要报告的事项”。',
    ),
    N14: docs(
      '行政事业性收费与信息处理费性质不同，不作比较。',
      '不作判断，无误判。',
      '收费282万元与“未收取信息处理费”并不矛盾。',
    ),
    N15: docs(
      '正文所述上年结转、结转下年度件数，应等于表内相应总计。',
      '文字可能只指某类申请，或含其他办件。',
      '文字称结转下年度4件，表内2件。',
    ),
    N16: docs(
      '正文所述复议、诉讼结果，应等于第四部分相应各格。',
      '文字可能含其他事由的案件，或只指已结案件；总数与表不符时不逐项判断。',
      '文字称维持1件、纠正2件，表内为2件、1件。',
    ),
  },
  en: {
    N1: docs(
      'Requests told in prose agree with the table: 收到 means received, 受理 and 办理 may hold those carried in, 办结 and 答复 those completed.',
      'The prose may mean one channel or a unit below, or count those carried in.',
      '23 in prose, 20 received in the table.',
    ),
    N2: docs(
      'Reconsiderations told in prose equal the total of the table.',
      'The prose may count other matters, or decided cases alone.',
      '3 in prose, 0 in the table.',
    ),
    N3: docs(
      'Lawsuits told in prose equal both groups of the table together.',
      'The prose may mean one group, or other matters too.',
      '2 in prose; 1 direct and 0 after reconsideration in the table.',
    ),
    N4: docs(
      'The parts named in prose add up to their whole.',
      '其中 may name some alone: where much is missing nothing is concluded. Parts may belong to two splits.',
      '213, of them 60 documents and 150 news.',
    ),
    N5: docs(
      'Outcomes told in prose equal their rows in the table.',
      'The prose may count this year’s requests alone.',
      '12 granted in prose, 10 in the table.',
    ),
    N6: docs(
      'Where the prose says none, the table has 0.',
      'The prose may mean one kind alone.',
      'No reconsideration in prose, 3 in the table.',
    ),
    N7: docs(
      'Where a headline is told as the sum of channels, they do not exceed it.',
      'One item may be published in several places, and a headline may be narrower; unless it is told as their sum nothing is concluded.',
      '100 in all, of them 80 on the website and 50 on WeChat.',
    ),
    N8: docs(
      'Normative documents issued in prose equal those of the table.',
      'The prose may count amended or forwarded documents.',
      '3 in prose, 2 in the table.',
    ),
    N9: docs(
      'Rounded figures are compared as ranges.',
      'Nothing is judged.',
      '6300余 agrees with 6350.',
    ),
    N10: docs(
      'All answered in time where there was no request means nothing.',
      'The rate may be of petitions or a hotline.',
      'The table has zeros alone, the prose tells 100 % in time.',
    ),
    N11: docs(
      'Title and statistics period name one year; the body asked, or the body that presents the report, is the one that reports.',
      'A body that acts for another, or was renamed, may name it.',
      'A bureau tells of 20 requests made to the city government.',
    ),
    N12: docs(
      'Six sections in order, no table missing, a section V that says something, a section VI that states the fee. Reports on 2018 and before are not judged.',
      'Reworded headings or tables that are pictures mislead; the fee may be told elsewhere.',
      'Section V says 无 alone.',
    ),
    N13: docs(
      'Where a request was dropped for an unpaid fee, section VI tells of fees.',
      'It may be told elsewhere, or the row be mistaken for its neighbour.',
      '1 dropped for an unpaid fee, nothing in section VI.',
    ),
    N14: docs(
      'Administrative fees and the fee for information are different things and not compared.',
      'Nothing is judged.',
      'Fees of 2.82 million yuan and no fee for information agree.',
    ),
    N15: docs(
      'Requests told as carried in or over equal their totals in the table.',
      'The prose may mean one kind of request, or other matters too.',
      '4 carried over in prose, 2 in the table.',
    ),
    N16: docs(
      'Results of disputes told in prose equal their cells in Section IV.',
      'The prose may count other matters or decided cases; where the totals differ nothing is judged one by one.',
      '1 upheld and 2 rectified in prose, 2 and 1 in the table.',
    ),
  },
});
