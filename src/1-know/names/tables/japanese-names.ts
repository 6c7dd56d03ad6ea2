import { lines } from './lines.ts'

/**
 * Japanese family and given names in Han characters, with their usual reading. Characters have many readings in names, and these are the
 * most common ones. Recalled from general knowledge; not read from a source.
 */
const FAMILIES = `
sato 佐藤 / suzuki 鈴木 / takahashi 高橋 / tanaka 田中 / ito 伊藤 / watanabe 渡辺 渡邊 渡邉 渡部 / yamamoto 山本 / nakamura 中村 / kobayashi 小林
 / kato 加藤 / yoshida 吉田 / yamada 山田 / sasaki 佐々木 / yamaguchi 山口 / matsumoto 松本 / inoue 井上 / kimura 木村 / saito 斎藤 斉藤 齋藤
 / shimizu 清水 / yamazaki 山崎 山﨑 / ikeda 池田 / hashimoto 橋本 / abe 阿部 安部 安倍 / ishikawa 石川 / yamashita 山下 / nakajima 中島
 / ishii 石井 / ogawa 小川 / maeda 前田 / okada 岡田 / hasegawa 長谷川 / fujita 藤田 / kondo 近藤 / goto 後藤 / murakami 村上 / endo 遠藤
 / aoki 青木 / sakamoto 坂本 / fukuda 福田 / ota 太田 / nishimura 西村 / fujii 藤井 / kaneko 金子 / okamoto 岡本 / fujiwara 藤原 / nakano 中野
 / miura 三浦 / harada 原田 / nakagawa 中川 / matsuda 松田 / takeuchi 竹内 / ono 小野 大野 / tamura 田村 / nakayama 中山 / wada 和田 / ishida 石田
 / morita 森田 / ueda 上田 / uchida 内田 / shibata 柴田 / sakai 酒井 / miyazaki 宮崎 / yokoyama 横山 / takagi 高木 / ando 安藤 / miyamoto 宮本
 / kojima 小島 / taniguchi 谷口 / imai 今井 / kudo 工藤 / takada 高田 / masuda 増田 / maruyama 丸山 / sugiyama 杉山 / murata 村田 / otsuka 大塚
 / arai 新井 荒井 / koyama 小山 / hirano 平野 / fujimoto 藤本 / kono 河野 / ueno 上野 / takeda 武田 / noguchi 野口 / matsui 松井 / chiba 千葉
 / iwasaki 岩崎 / sugawara 菅原 / kinoshita 木下 / kubo 久保 / sano 佐野 / nomura 野村 / matsuo 松尾 / ichikawa 市川 / kikuchi 菊地 菊池
 / sugimoto 杉本 / furukawa 古川 / onishi 大西 / shimada 島田 / mizuno 水野 / sakurai 桜井 櫻井 / takano 高野 / yoshikawa 吉川 / yamauchi 山内
 / nishida 西田 / iida 飯田 / nishikawa 西川 / komatsu 小松 / kitamura 北村 / yasuda 安田 / igarashi 五十嵐 / kawaguchi 川口 / hirata 平田
 / sekiguchi 関口 / nakata 中田 / kubota 久保田 / hattori 服部 / iwata 岩田 / tsuchiya 土屋 / kawasaki 川崎 / fukushima 福島 / honda 本田
 / higuchi 樋口 / akiyama 秋山 / taguchi 田口 / nagai 永井 / yamanaka 山中 / nakanishi 中西 / yoshimura 吉村 / kawakami 川上 / ishihara 石原
 / ohashi 大橋 / matsuoka 松岡 / hamada 浜田 濱田 / baba 馬場 / morimoto 森本 / yano 矢野 / asano 浅野 / matsushita 松下 / hoshino 星野
 / okubo 大久保 / yoshioka 吉岡 / koike 小池 / noda 野田 / araki 荒木 / otani 大谷 / matsuura 松浦 / kumagai 熊谷 / kuroda 黒田 / aso 麻生
 / koizumi 小泉 / hatoyama 鳩山 / kawamura 河村 川村 / shigenobu 重信 / asahara 麻原 / takaichi 高市 / kishida 岸田 / ishiba 石破
`

const GIVEN = `
taro 太郎 / hanako 花子 / ichiro 一郎 / jiro 二郎 次郎 / saburo 三郎 / shiro 四郎 / goro 五郎 / kenichi 健一 賢一 / kenji 健二 賢二 賢治 健司
 / kenta 健太 / daisuke 大輔 大介 / takuya 拓也 / naoki 直樹 / tatsuya 達也 / kazuya 和也 / tetsuya 哲也 / shota 翔太 / makoto 誠 / takashi 隆
 / hiroshi 浩 博 宏 弘 / akira 明 昭 / kiyoshi 清 / shigeru 茂 / isamu 勇 / susumu 進 / minoru 実 / yutaka 豊 / tadashi 正 / osamu 修 治
 / masaru 勝 / noboru 昇 / takeshi 武 / tsuyoshi 剛 / satoshi 聡 / manabu 学 / kazuo 和夫 一夫 和男 / masao 正夫 正雄 正男 / fumio 文雄 文夫
 / yoshio 義雄 義男 / yukio 幸雄 幸夫 由紀夫 / kunio 邦夫 / haruo 春夫 晴夫 / hideki 秀樹 英樹 / shigeki 茂樹 / masaki 正樹 / shinzo 晋三
 / junichiro 純一郎 / junichi 純一 / shinichi 真一 慎一 伸一 / yuichi 雄一 裕一 / koichi 浩一 幸一 康一 / yoichi 洋一 / keiko 恵子
 / yoko 洋子 陽子 / tomoko 智子 / sachiko 幸子 / yuko 裕子 優子 / michiko 美智子 / kumiko 久美子 / yumiko 由美子 / akemi 明美 / naomi 直美
 / mayumi 真由美 / kyoko 京子 / kazuko 和子 / setsuko 節子 / nobuko 信子 / junko 順子 / fusako 房子 / sanae 早苗 / yuriko 百合子 / misaki 美咲
`

const table = (text: string): ReadonlyMap<string, string> =>
  new Map(
    lines(text)
      .join(' ')
      .split(' / ')
      .flatMap((row) => {
        const [reading = '', ...written] = row.trim().split(' ')
        return written.map((name): [string, string] => [name, reading])
      }),
  )

/** Family names of two or three characters, each with its reading. */
export const JAPANESE_FAMILIES = table(FAMILIES)
/** Given names, each with its reading. */
export const JAPANESE_GIVEN = table(GIVEN)
