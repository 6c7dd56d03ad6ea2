import { lines } from './lines.ts'

/**
 * Kinship words, names of women, nisbas and family names in Arabic script. One word a line, as in
 * `arabic-names.ts`, with its usual romanisations, the most usual first. Kind of source: usage of passports of the region; recalled.
 */
export const ARABIC_FAMILIES: readonly string[] = lines(`
# Articles, fathers and sons
ابن ibn ben
بن bin ben ibn
بنت bint bent
أبو abu abou aboo
أبي abi abu
أم umm um oum
آل al
ولد ould wuld weld
# Names of women
فاطمة fatima fatema fatimah fatma
زينب zaynab zainab zeinab
عائشة aisha ayesha aicha aysha
خديجة khadija khadijah khadijeh
مريم maryam mariam meryem
سارة sara sarah
هدى huda hoda
ليلى layla leila laila
نورا nura noura
أسماء asma asmaa
إيمان iman eman
رغد raghad
رنا rana
سعاد suad souad
سميرة samira
سلمى salma
صفية safiya safiyya
عبير abir abeer
كريمة karima
منى muna mona
نادية nadia nadiya
هند hind hend
ساجدة sajida
حليمة halima
جميلة jamila
ثريا thurayya soraya
زهراء zahra zahraa
معصومة masuma masoumeh
نسرين nasrin nisrin
أميرة amira
# Nisbas and family names
البغدادي al_baghdadi baghdadi
العراقي al_iraqi iraqi
التكريتي al_tikriti tikriti
الدوري al_duri duri al_douri
الراوي al_rawi rawi
الجبوري al_jabouri al_juburi jabouri jubouri
الدليمي al_dulaimi al_dulaymi dulaimi
العاني al_ani ani
الموصلي al_mosuli al_mawsili
الكردي al_kurdi kurdi
البصري al_basri basri
السامرائي al_samarrai samarrai samarraie
الحديثي al_hadithi hadithi
الزوبعي al_zubai zobaie
الشمري al_shammari shammari al_shamri
العبيدي al_ubaydi al_obeidi obaidi
الخفاجي al_khafaji khafaji
الربيعي al_rubaie rubaie
الأسدي al_asadi asadi
الكعبي al_kaabi kaabi
المالكي al_maliki maliki
الحكيم al_hakim hakim
الصدر al_sadr sadr
المهندس al_muhandis mohandes
الشامي al_shami shami
السوري al_suri souri suri
الحلبي al_halabi halabi
الحموي al_hamwi hamwi hamawi
الحمصي al_homsi homsi
الدمشقي al_dimashqi dimashqi
الأسد al_assad assad al_asad asad
مخلوف makhlouf makhluf
شاليش shalish chalich
شوكت shawkat chawkat
اللبناني al_lubnani lubnani
الفلسطيني al_filistini filistini falastini
المصري al_masri masri al_misri
الأردني al_urduni urduni
الحجازي al_hijazi hijazi
النجدي al_najdi najdi
المكي al_makki makki
المدني al_madani madani
السعودي al_saudi saudi
اليمني al_yamani yamani
الصنعاني al_sanani
العدني al_adani adani
الحضرمي al_hadrami hadrami
الحوثي al_houthi houthi al_huthi
الكويتي al_kuwaiti kuwaiti
البحريني al_bahrani bahraini
القطري al_qatari qatari
العماني al_omani omani
الإماراتي al_emarati
الليبي al_libi libi al_liby
الطرابلسي al_trabelsi trabelsi tarabulsi
التونسي al_tunisi tunisi tounsi
الجزائري al_jazairi jazairi djazairi
المغربي al_maghribi maghrebi al_maghrabi
السوداني al_sudani sudani
الصومالي al_somali somali
الأفغاني al_afghani afghani
التركي al_turki turki
الشيشاني al_shishani shishani chechani
القحطاني al_qahtani qahtani al_kahtani
الغامدي al_ghamdi ghamdi
الزهراني al_zahrani zahrani
العتيبي al_utaybi al_otaibi otaibi
الحربي al_harbi harbi
الشهري al_shahri al_shehri shehri
العسيري al_asiri asiri
المطيري al_mutairi mutairi
العنزي al_anazi al_enezi anzi
الدوسري al_dosari dosari dossary
العمري al_omari omari
الهاشمي al_hashimi hashemi hashimi
الحسيني al_husseini husseini hosseini husayni
الحسني al_hasani hasani hassani
العلوي al_alawi alawi alavi
الموسوي al_musawi mousavi musawi moussavi
الرضوي al_radawi razavi
الطباطبائي al_tabatabai tabatabaei tabatabai
الأنصاري al_ansari ansari
القرشي al_qurashi qureshi quraishi
التميمي al_tamimi tamimi
الطائي al_tai taie
الزبيدي al_zubaidi zubaydi zubaidi
الخطيب al_khatib khatib khateeb
الحاج al_hajj hajj el_hage al_haj
الشيخ al_sheikh al_shaykh sheikh
القاضي al_qadi qadi qazi
المولى al_mawla mawla
النجار al_najjar najjar
الحداد al_haddad haddad
الخياط al_khayyat khayat
الصباغ al_sabbagh sabbagh
العطار al_attar attar
القصاب al_qassab qassab
الزرقاوي al_zarqawi zarqawi
الظواهري al_zawahiri zawahiri
الجولاني al_jawlani jolani al_golani
العدناني al_adnani adnani
القاسم al_qasim qassem
الرشيد al_rashid rashid
السيد al_sayyid al_sayed sayed elsayed
العلي al_ali
الصالح al_saleh al_salih saleh
الحسن al_hassan al_hasan hassan
الحسين al_hussein al_husayn hussein
الأحمد al_ahmad ahmad
المحمد al_muhammad al_mohammad
الكيلاني al_kilani gilani al_gaylani
القادري al_qadiri qadri qadiri
الرفاعي al_rifai rifai refai
النعيمي al_naimi al_nuaimi naimi
الفهد al_fahd al_fahad
`)
