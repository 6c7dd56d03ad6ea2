import { lines } from './lines.ts'

/**
 * Compound names in Arabic script: names of God after "abd" and names of honour with "al-din" and "Allah". One word a line, as in
 * `arabic-names.ts`, with its usual romanisations, the most usual first. Kind of source: usage of passports of the region; recalled.
 */
export const ARABIC_COMPOUNDS: readonly string[] = lines(`
# Names of God after "abd", joined and apart
عبدالله abdullah abdallah abdulla abdalla
عبد_الله abdullah abdallah abdulla
عبدالرحمن abdulrahman abdurrahman abdelrahman abdalrahman abdul_rahman abd_al_rahman abdirahman abdurahman
عبد_الرحمن abdulrahman abdurrahman abdul_rahman abd_al_rahman abdel_rahman
عبدالرحيم abdulrahim abdurrahim abdelrahim abdul_rahim abdirahim
عبد_الرحيم abdulrahim abdurrahim abdul_rahim
عبدالعزيز abdulaziz abdelaziz abdul_aziz abd_al_aziz abdulazeez
عبد_العزيز abdulaziz abdelaziz abdul_aziz
عبدالكريم abdulkarim abdelkarim abdul_karim abdulkareem
عبد_الكريم abdulkarim abdelkarim abdul_karim
عبدالمجيد abdulmajid abdelmajid abdul_majid abdelmadjid
عبد_المجيد abdulmajid abdul_majid
عبدالملك abdulmalik abdelmalek abdul_malik abdelmalik
عبد_الملك abdulmalik abdelmalek abdul_malik
عبدالقادر abdulqadir abdelkader abdul_qadir abdulkadir abdelqader abdiqadir
عبد_القادر abdulqadir abdelkader abdul_qadir
عبدالسلام abdulsalam abdussalam abdelsalam abdesselam abdul_salam
عبد_السلام abdulsalam abdul_salam
عبدالحميد abdulhamid abdelhamid abdul_hamid
عبد_الحميد abdulhamid abdul_hamid
عبدالحكيم abdulhakim abdelhakim abdul_hakim
عبدالحليم abdulhalim abdelhalim abdul_halim
عبدالحق abdulhaq abdelhak abdul_haq
عبدالهادي abdulhadi abdelhadi abdul_hadi
عبد_الهادي abdulhadi abdul_hadi
عبدالوهاب abdulwahhab abdelwahab abdul_wahhab abdulwahab
عبد_الوهاب abdulwahhab abdul_wahab
عبداللطيف abdullatif abdellatif abdul_latif
عبد_اللطيف abdullatif abdul_latif
عبدالمنعم abdulmonem abdelmoneim abdul_munim abdulmunim
عبدالمنان abdulmanan abdul_manan abdul_mannan abdulmannan
عبد_المنان abdul_manan abdul_mannan abdulmanan
عبدالغني abdulghani abdelghani abdul_ghani
عبد_الغني abdulghani abdul_ghani
عبدالغفور abdulghafoor abdul_ghafur abdul_ghafoor abdulghafur
عبدالرزاق abdulrazzaq abdul_razzaq abdelrazak abdirizak abdul_razaq
عبد_الرزاق abdul_razzaq abdulrazzaq abdul_razaq
عبدالرؤوف abdulrauf abdul_rauf abdelraouf
عبدالرشيد abdulrashid abdul_rashid abdirashid
عبدالجبار abduljabbar abdul_jabbar abdeljabbar
عبد_الجبار abduljabbar abdul_jabbar
عبدالجليل abduljalil abdul_jalil abdeldjalil
عبدالستار abdulsattar abdul_sattar abdelsattar
عبد_الستار abdulsattar abdul_sattar
عبدالصمد abdulsamad abdul_samad abdussamad
عبدالفتاح abdulfattah abdelfattah abdul_fattah
عبدالقدوس abdulquddus abdul_qudus abdul_quddus
عبدالقيوم abdulqayyum abdul_qayyum abdul_qayoum
عبدالمؤمن abdulmumin abdelmoumen abdul_mumin
عبدالمطلب abdulmuttalib abdul_muttalib
عبدالناصر abdulnasser abdelnasser abdul_nasir
عبدالواحد abdulwahid abdelwahed abdul_wahid
عبدالباقي abdulbaqi abdul_baqi abdelbaki
عبدالباري abdulbari abdul_bari
عبدالباسط abdulbasit abdul_basit abdelbasset
عبدالأحد abdulahad abdul_ahad
عبدالرب abdurrabb abdrabbuh
عبدربه abdrabbuh abd_rabbo
عبدالحي abdulhay abdul_hai abdulhai
عبدالخالق abdulkhaliq abdul_khaliq
عبدالسميع abdulsami abdul_sami
عبدالعظيم abdulazim abdul_azim abdelazim
عبدالعلي abdulali abdul_ali
عبدالنبي abdulnabi abdul_nabi abdolnabi
عبدالرضا abdulreza abdolreza abdul_ridha
عبدالحسين abdulhussein abdolhossein abdul_hussein
عبدالزهرة abdulzahra abdul_zahra
# Names of honour with "al-din" and "Allah"
الدين al_din eldin eddin uddin aldin ed_din al_deen ud_din
سيف_الدين sayf_al_din saifuddin seif_eddin saif_uddin saifeddine
صلاح_الدين salah_al_din salahuddin saladin salah_eddin salaheddine
نور_الدين nur_al_din nuruddin noureddine noor_uddin nureddin
شمس_الدين shams_al_din shamsuddin shamseddin shams_uddin
جمال_الدين jamal_al_din jamaluddin jamaleddine
كمال_الدين kamal_al_din kamaluddin kamaleddine
علاء_الدين ala_al_din alauddin alaeddin aladdin
عماد_الدين imad_al_din imaduddin emadeddin
عز_الدين izz_al_din izzuddin ezzedine azzedine
ناصر_الدين nasir_al_din nasiruddin nasreddin nasereddin
نصر_الدين nasr_al_din nasruddin nasreddine
سراج_الدين siraj_al_din sirajuddin serajuddin
جلال_الدين jalal_al_din jalaluddin jalaleddin
حسام_الدين husam_al_din hussamuddin hossameddin
بدر_الدين badr_al_din badruddin badreddine
بهاء_الدين baha_al_din bahauddin bahaeddin
تاج_الدين taj_al_din tajuddin tajeddin
تقي_الدين taqi_al_din taqiuddin
خير_الدين khayr_al_din khairuddin kheireddine
زين_الدين zayn_al_din zainuddin zineddine
زين_العابدين zayn_al_abidin zine_el_abidine zainulabidin zeinolabedin
محي_الدين muhyi_al_din mohiuddin muhiddin mohieddin
معز_الدين muizz_al_din muizzuddin
مجد_الدين majd_al_din majduddin
قطب_الدين qutb_al_din qutbuddin
فخر_الدين fakhr_al_din fakhruddin fakhreddine
شهاب_الدين shihab_al_din shihabuddin
ضياء_الدين diya_al_din ziauddin diaeddin
نظام_الدين nizam_al_din nizamuddin
الله allah ullah
نصرالله nasrallah nasrullah nasrollah
نصر_الله nasrallah nasrullah
فضل_الله fadlallah fazlullah fazlollah
حبيب_الله habibullah habiballah habibollah
عطاء_الله ataullah ataallah
رحمة_الله rahmatullah rahmatollah
هداية_الله hidayatullah hedayatullah
أمان_الله amanullah amanollah
حزب_الله hizballah hezbollah hizbullah
آية_الله ayatollah ayatullah
روح_الله ruhollah ruhullah
عناية_الله inayatullah enayatullah
سميع_الله samiullah
ذبيح_الله zabihullah zabihollah
خيرالله khayrallah khairullah kheyrollah
خلیل_الله khalilullah
سيف_الله sayfullah saifullah
أسد_الله asadullah assadollah
`)
