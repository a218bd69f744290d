/**
 * Characters that names of places read in one way only, where dictionaries of words prefer another:
 * 都 is the capital, never the adverb.
 */
const PLACE_CHARACTERS: Readonly<Record<string, string>> = { 都: 'du', 什: 'shi' };

/**
 * Divisions whose names are not read as their characters mostly are: the readings in use at the place,
 * after the tables of 中国地名 and 现代汉语词典. Syllables stand for the characters from the first on;
 * what follows them is read as usual.
 */
const PLACE_NAMES: Readonly<Record<string, string>> = {
  乐亭县: 'lao ting',
  乐陵市: 'lao ling',
  乐清市: 'yue qing',
  民乐县: 'min le',
  六合区: 'lu he',
  六安市: 'lu an',
  单县: 'shan',
  召陵区: 'shao ling',
  台州市: 'tai zhou',
  大埔县: 'da bu',
  大城县: 'dai cheng',
  大箐山县: 'da qing shan',
  大连长兴岛经济技术开发区: 'da lian chang xing dao',
  宕昌县: 'tan chang',
  尉犁县: 'yu li',
  吴堡县: 'wu bu',
  红寺堡区: 'hong si bu',
  连云港徐圩新区: 'lian yun gang xu wei',
  曾都区: 'zeng du',
  万柏林区: 'wan bai lin',
  穆棱市: 'mu ling',
  歙县: 'she',
  泌阳县: 'bi yang',
  洪洞县: 'hong tong',
  浚县: 'xun',
  涡阳县: 'guo yang',
  珲春市: 'hun chun',
  称多县: 'chen duo',
  筠连县: 'jun lian',
  扎囊县: 'za nang',
  莎车县: 'suo che',
  蔚县: 'yu',
  蚌山区: 'beng shan',
  闵行区: 'min hang',
  牟定县: 'mou ding',
  调兵山市: 'diao bing shan',
  黄陂区: 'huang pi',
  番禺区: 'pan yu',
  长治市: 'chang zhi',
  重庆市: 'chong qing',
  任丘市: 'ren qiu',
};

/**
 * Corrects how a name is read; null where there is nothing to correct.
 * @param read the syllables of the name's characters, without tones
 */
export function placeReading(name: string, read: readonly string[]): string[] | null {
  const known = PLACE_NAMES[name]?.split(' ') ?? [];
  const characters = [...name];
  const right = read.map((sound, at) => {
    const character = characters[at] ?? '';
    return known[at] ?? PLACE_CHARACTERS[character] ?? sound;
  });
  return right.every((sound, at) => sound === read[at]) ? null : right;
}
