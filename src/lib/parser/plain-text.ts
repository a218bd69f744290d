/** Traditional characters of the statutory form; copies of a page in the other script keep its words. */
const SIMPLE_AND_TRADITIONAL =
  '动動开開条條项項规規许許罚罰强強务務审審结結维維纠糾诉訴讼訟复復复複议議关關总總计計数數处處决決额額费費业業单單发發废廢现現内內档檔机機构構组組织織会會补補举舉' +
  '报報类類书書过過违違须須请請转轉继繼续續办辦给給为為与與经經对對无無没沒获獲权權护護属屬国國个個财財购購采採县縣区區镇鎮乡鄉门門厅廳员員时時间間号號质質问問题題' +
  '该該统統万萬监監说說证證电電众眾众衆长長东東庆慶兰蘭龙龍苏蘇宁寧泽澤兴興义義范範' +
  '云雲岭嶺农農环環济濟将將据據编編制製阅閱网網订訂布佈体體并並后後于於当當亿億余餘卫衛疗療险險药藥税稅运運输輸应應灾災铁鐵矿礦粮糧贸貿际際资資术術学學师師劳勞职職导導协協测測点點户戶线線联聯络絡话話邮郵' +
  '声聲节節访訪执執标標准準读讀释釋载載汇彙综綜参參训訓级級达達较較减減还還历歷积積极極认認识識实實贯貫彻徹从從来來这這进進台臺湾灣广廣凤鳳鸡雞陕陝辽遼沈瀋阳陽阴陰岛島桥橋滨濱沟溝庄莊韩韓赵趙郑鄭吴吳刘劉' +
  '陈陳杨楊团團军軍况況简簡专專称稱栏欄图圖严嚴听聽观觀览覽论論设設评評词詞询詢详詳语語误誤调調谈談谋謀贫貧责責赔賠车車轮輪辅輔辖轄' +
  '迁遷边邊远遠连連适適选選遗遺钱錢针針银銀错錯键鍵闻聞阶階随隨难難页頁顺順顾顧领領频頻颁頒风風飞飛馆館验驗码碼础礎稳穩竞競笔筆签簽筹籌红紅约約纪紀纳納' +
  '细細终終绝絕绩績绿綠罗羅脱脫营營虽雖装裝让讓记記讲講试試净淨几幾击擊创創别別则則势勢医醫压壓双雙变變启啟响響园園围圍圆圓场場坏壞块塊坚堅坛壇' +
  '备備头頭奖獎宽寬尽盡层層岁歲帮幫带帶库庫异異弃棄张張归歸录錄态態惩懲惯慣愿願扩擴扬揚择擇担擔拟擬拥擁换換损損摄攝断斷旧舊显顯晓曉杂雜样樣树樹' +
  '检檢楼樓毕畢汉漢洁潔浏瀏润潤涨漲温溫满滿灯燈烟煙热熱爱愛状狀独獨画畫畅暢盖蓋盘盤视視';

/** Radicals that fonts of some programs put for the sign itself, and that NFKC leaves as they are. */
const SIGNS_AND_RADICALS =
  '厂⺁刀⺈卜⺊小⺌小⺍兀⺎巳⺒幺⺓心⺗日⺜月⺝母⺟民⺠牛⺧王⺩疋⺪目⺫示⺬竹⺮羊⺶羊⺷聿⺻月⺼臼⺽虎⻁西⻄见⻅' +
  '角⻆角⻇贝⻉足⻊车⻋长⻑长⻓门⻔阜⻕雨⻗青⻘韦⻙页⻚风⻛飞⻜食⻝食⻞首⻡马⻢骨⻣鬼⻤鱼⻥鸟⻦卤⻧麦⻨黄⻩黾⻪齐⻬齿⻮龙⻰龟⻳';

const SIMPLE = new Map<string, string>(
  [...pairsOf(SIMPLE_AND_TRADITIONAL), ...pairsOf(SIGNS_AND_RADICALS)].map(([sign, other]) => [
    other,
    sign,
  ]),
);

function* pairsOf(text: string): Generator<[string, string]> {
  const chars = [...text];
  for (let at = 0; at + 1 < chars.length; at += 2) yield [chars[at] ?? '', chars[at + 1] ?? ''];
}

/** Full-width forms and the doubles of characters that PDF fonts bring; not ①, which is no 1. */
const FOLDED = /[\u2e80-\u2fdf\uf900-\ufaff\uff00-\uffef]/;

/**
 * Half-width, simplified, with plain spaces; every character keeps its index, so that positions in
 * the result are positions in the original.
 */
export function toPlain(text: string): string {
  let plain = '';
  for (let at = 0; at < text.length; at += 1) {
    const char = text[at] ?? '';
    const digit = mathematicalDigit(text, at);
    if (digit !== null) {
      plain += digit;
      at += 1;
      continue;
    }
    const folded = FOLDED.test(char) ? char.normalize('NFKC') : char;
    const single = folded.length === 1 ? folded : char;
    plain += SIMPLE.get(single) ?? (/[\u00a0\u3000\u200b\ufeff\t]/.test(char) ? ' ' : single);
  }
  return plain;
}

/** Digits of the equation editor are pairs of code units: a digit and a blank that parts nothing. */
function mathematicalDigit(text: string, at: number): string | null {
  const code = text.codePointAt(at) ?? 0;
  if (code < 0x1d7ce || code > 0x1d7ff) return null;
  return `${(code - 0x1d7ce) % 10}\ufeff`;
}

/** Without any white space. */
export function squeeze(text: string): string {
  return text.replace(/\s+/g, '');
}

/** Letters and digits only: what remains of a label when its typography is taken away. */
export function bareWords(text: string): string {
  return text.replace(/[^\p{L}\p{N}]+/gu, '');
}

/** Without notes in brackets, a note that was never closed included; `(一)` is no note. */
export function withoutNotes(text: string): string {
  return text.replace(/[([【〔][^()[\]【】〔〕]{3,}([)\]】〕]|$)/g, '');
}
