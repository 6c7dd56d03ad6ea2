import { lines } from './lines.ts'

/**
 * Spellings of one name or syllable of a name in Korean, Chinese, Burmese, Vietnamese, Georgian, Armenian and Greek, with the
 * native form first where there is one. Chinese syllables stand as in pinyin, then in Wade-Giles and in Cantonese or other local usage.
 *
 * Kind of source: Revised Romanisation and McCune-Reischauer for Korean, Hanyu Pinyin and Wade-Giles for Chinese; recalled.
 */
export const ASIAN_NAMES: readonly string[] = lines(`
# Korean family names (Revised Romanisation, DPRK, South Korean usage)
김 金 kim gim ким
이 리 李 lee yi ri rhee rii li ли
박 朴 park pak bak пак
최 崔 choi choe choy chwe цой
정 鄭 jung jong chung chong jeong cheong
강 姜 kang gang
조 cho jo joe 趙
윤 尹 yoon yun youn
장 jang chang
임 림 lim im rim yim 林
한 韓 han hahn
오 oh o
서 seo suh so 徐
신 申 shin sin
권 權 kwon gwon
황 hwang whang 黃
안 ahn an
송 song
류 유 柳 yoo ryu you ryoo yu
홍 hong
전 全 jeon chon jun chun
고 ko go koh 高
문 moon mun
손 son sohn
배 bae pae bai
백 baek paek baik
허 heo huh ho
남 nam
심 shim sim
노 로 roh noh ro
하 ha
곽 kwak gwak
성 sung seong song
차 cha
주 joo ju chu
우 woo wu
구 koo ku gu
양 량 ryang yang
나 라 ra na
민 min
엄 eom om
원 won
천 cheon chon
방 bang pang
현 hyun hyon hyeon
# Korean syllables of given names
철 chol cheol chul
영 yong young yeong
혁 hyok hyuk hyeok
경 kyong kyung gyeong kyoung
명 myong myung myeong
광 kwang gwang
국 kuk guk kook
룡 ryong
선 seon son sun
은 un eun
일 il
호 ho
석 sok suk seok
학 hak
준 joon jun chun
진 jin chin
승 seung sung
순 soon sunn sun
수 su soo
희 hui hee hi
혜 hye hae
옥 ok ock
복 bok pok
봉 bong pong
동 dong tong
길 gil kil
만 man
기 ki gi
덕 dok tok deok duk tock
근 kun geun keun
용 yong
철수 cholsu cheolsu chulsoo chol_su cheol_su
정은 jong_un jung_eun jongun jeong_eun
정일 jong_il jung_il jongil chong_il jeong_il
일성 il_sung il_song ilsung il_seong
영철 yong_chol young_chul yongchol yeong_cheol
# Chinese family names (pinyin, Wade-Giles, Cantonese, Hokkien, Vietnamese)
王 wang wong vang
li ley 李
张 張 zhang chang cheung teo truong
刘 劉 liu lau liew lieu luu
陈 陳 chen chan tan tran chin
杨 楊 yang yeung yeoh duong yong
赵 趙 zhao chao chiu
黄 黃 huang wee hwang
周 zhou chou chow jou
吴 吳 wu ng ngo woo
徐 xu hsu hsue tsui chui
孙 孫 suen sun soon
胡 hu woo
朱 zhu chu
高 gao kao ko
林 lin lam lum
何 he ho
郭 guo kuo kwok kwek quach
马 馬 ma mah
罗 羅 luo lo law
梁 liang leung leong luong
宋 soong sung
郑 zheng cheang tay 鄭 cheng
谢 謝 xie hsieh tse cheah tjia
韩 hon 韓 han
唐 tang tong
冯 馮 feng fung foong
于 yu
董 tung dong
萧 蕭 肖 xiao hsiao siu seow
程 cheng
曹 cao tsao cho
袁 yuan yuen
邓 鄧 deng teng tang
许 許 hui xu koh
傅 fu
沈 shen shum sim
曾 zeng tseng tsang chan
彭 peng pang
吕 呂 lu lui lyu lv
苏 蘇 soh su so
卢 盧 loo lu lo
蒋 蔣 jiang chiang tsiang cheung
蔡 cai tsai chua tsoi choi choy
贾 賈 jia chia
丁 ding ting
魏 wei ngai
薛 xue hsueh sit
叶 葉 ye yeh ip yip
阎 閻 yan yen
余 yee yu
潘 pan pun poon
杜 du tu
戴 dai tai
夏 xia hsia har
钟 鍾 zhong chung
汪 wang
田 tian tien tin
任 ren jen yam
方 fang fong
石 shi shih shek
姚 yao yiu
谭 譚 tam tham tan
廖 liao liu liew
邹 鄒 zou tsou chow
熊 xiong hsiung hung
金 jin chin
陆 陸 luk lu
郝 hao
孔 kong kung hung
白 bai pai pak
cui 崔 tsui
康 kang hong
毛 mao mo
邱 丘 qiu khoo yau chiu
秦 qin chin
江 jiang kong
史 shi
顾 顧 gu ku koo
侯 hou hau
邵 shao siu
孟 meng mang
龙 龍 long lung loong
万 萬 wan man
段 duan tuan
雷 lei louie lui
钱 錢 qian chien chin
汤 湯 tang tong
yin 尹 wan
黎 lai li
易 yick yi
常 chang
武 wu mo
乔 喬 qiao chiao kiu
贺 賀 hor he
赖 賴 lai
龚 龔 gong kung
文 wen man
习 習 xi hsi
# Chinese syllables of given names
泽东 澤東 zedong tse_tung tsetung ze_dong
小平 xiaoping hsiao_ping hsiaoping xiao_ping
恩来 恩來 enlai en_lai
近平 jinping chin_ping jin_ping
介石 kai_shek jieshi chieh_shih
锦涛 錦濤 jintao chin_tao jin_tao
泽民 澤民 zemin tse_min ze_min
建 jian kin chien
志 zhi chih
国 國 guo kuo kwok
明 ming
德 de te tak
春 tsun chun
华 華 hua hwa wah
军 軍 kwan jun chun
强 強 qiang keung chiang
平 ping
晓 曉 hiu xiao
东 東 dong tung
伟 偉 wai wei
永 yung wing yong
玉 yuk yu
学 學 hok xue hsueh
成 shing sing cheng
生 sheng sang
荣 榮 rong jung_r wing
杰 傑 jie chieh kit
庆 慶 qing ching
俊 jun tsun
文 wen
光 guang kuang
辉 輝 fai hui
建国 建國 jianguo chien_kuo jian_guo
# Burmese
aung အောင် ong
ထွန်း htun tun htoon toon
မြင့် myint myin
ခင် khin hkin
ဝင်း win winn
ဦး u oo
စော saw sao
ဇော် zaw
ကျော် kyaw gyaw
လှိုင် hlaing hlyaing
သိန်း thein thain
ရွှေ shwe shway
ဆွေ swe
မောင် maung mg
ညွန့် nyunt nyun
ဒေါ် daw
# Vietnamese, Thai, Khmer
huynh hoang
thaksin taksin
shinawatra chinnawat shinawat
hun_sen ហ៊ុន_សែន
# Japanese
佐藤 sato satoh satou
伊藤 ito itoh itou
大野 ohno ono oono
大西 onishi ohnishi
加藤 kato katoh katou
近藤 kondo kondoh
裕二 yuji yuuji
洋子 yoko yohko youko
太郎 taro tarou taroh
一郎 ichiro ichirou
純一郎 junichiro junichirou
浅原 asahara
智津夫 chizuo
# Georgian and Armenian
სააკაშვილი saakashvili saakachvili saakaschwili саакашвили
შევარდნაძე shevardnadze chevardnadze schewardnadse шеварднадзе
სტალინი stalin staline сталин
გიორგი giorgi
մովսիսյան movsisyan mowsisyan
պետրոսյան petrosyan petrosian петросян
սարգսյան sargsyan sarkisian sarkissian sarkisyan саргсян саркисян
կարապետյան karapetyan karapetian карапетян
հակոբյան hakobyan hagopian akopyan акопян
հովհաննիսյան hovhannisyan hovannisian oganesyan оганесян
կիրակոսյան kirakosyan kirakosian
արամ aram
արմեն armen армен
# Greek
γεωργιος γιωργος georgios giorgos yiorgos yorgos
ιωαννης γιαννης ioannis yannis giannis ioannes yiannis
κωνσταντινος konstantinos constantinos
δημητριος δημητρης dimitrios demetrios dimitris demetris
νικολαος nikolaos nicolaos
παναγιωτης panagiotis panayiotis
χρηστος christos chrestos hristos
αθανασιος athanasios athanassios
βασιλειος βασιλης vasileios vassilios vasilis vassilis
ελευθεριος eleftherios elefterios
σπυριδων spyridon spiridon
παπαδοπουλος papadopoulos papadopulos
# Indian and Sinhala, Tamil
singh sinh सिंह sing
krishna krisna krsna
lakshmi laxmi luxmi
shri sri shree
prabhakaran pirapaharan pirabakaran prabakaran
vellupillai velupillai
rajapaksa rajapakse rajapaksha
wickremesinghe wickramasinghe wickremasinghe
sharma sarma
gupta guptha
dass das
prasad prashad
mukherjee mukherji
banerjee banerji
agarwal aggarwal agrawal
`)
