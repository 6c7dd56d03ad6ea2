import type { ListFormat } from './reader.ts'

/**
 * A small list of each form, for tests. The parties are invented; the forms are those of the published lists.
 */
export interface Sample {
  readonly form: ListFormat
  /** File by file, in the order they are handed in. */
  readonly files: readonly string[]
  readonly rows: number
  readonly entries: number
  /** Whether any shorter text of the file is recognisably cut off. A table can be cut between two rows. */
  readonly closed: boolean
}

const un = `<?xml version='1.0' encoding='UTF-8'?>
<CONSOLIDATED_LIST xmlns:xsi='http://www.w3.org/2001/XMLSchema-instance' dateGenerated='2026-02-03T23:00:04.625Z'>
  <INDIVIDUALS>
    <INDIVIDUAL>
      <DATAID>7000001</DATAID><VERSIONNUM>1</VERSIONNUM>
      <FIRST_NAME>RUPERT</FIRST_NAME><SECOND_NAME>VON</SECOND_NAME><THIRD_NAME>HENTZAU</THIRD_NAME><FOURTH_NAME>DER JÜNGERE</FOURTH_NAME>
      <UN_LIST_TYPE>Taliban</UN_LIST_TYPE><REFERENCE_NUMBER>TAi.901 </REFERENCE_NUMBER><LISTED_ON>2001-02-23-05:00</LISTED_ON>
      <NAME_ORIGINAL_SCRIPT>روبرت هنتزاو</NAME_ORIGINAL_SCRIPT>
      <COMMENTS1>Rides horses &amp; fences.</COMMENTS1>
      <TITLE><VALUE>Count</VALUE></TITLE>
      <DESIGNATION><VALUE>a) Officer</VALUE><VALUE>Conspirator</VALUE></DESIGNATION>
      <NATIONALITY><VALUE>a) Syria b) Ruritania</VALUE></NATIONALITY>
      <GENDER>Male</GENDER>
      <INDIVIDUAL_ALIAS><QUALITY>Good</QUALITY><ALIAS_NAME>Rupert Hentzau; Rupert of Hentzau</ALIAS_NAME></INDIVIDUAL_ALIAS>
      <INDIVIDUAL_ALIAS><QUALITY>Low</QUALITY><ALIAS_NAME>The Fox</ALIAS_NAME></INDIVIDUAL_ALIAS>
      <INDIVIDUAL_ALIAS><QUALITY>Good</QUALITY><ALIAS_NAME>Old Hentzau</ALIAS_NAME><NOTE>previously listed as</NOTE><DATE_OF_BIRTH>1959</DATE_OF_BIRTH></INDIVIDUAL_ALIAS>
      <INDIVIDUAL_ADDRESS><STREET>1 Castle Lane</STREET><CITY>Zenda</CITY><COUNTRY>Iraq</COUNTRY></INDIVIDUAL_ADDRESS>
      <INDIVIDUAL_DATE_OF_BIRTH><TYPE_OF_DATE>APPROXIMATELY</TYPE_OF_DATE><YEAR>1961</YEAR></INDIVIDUAL_DATE_OF_BIRTH>
      <INDIVIDUAL_DATE_OF_BIRTH><TYPE_OF_DATE>BETWEEN</TYPE_OF_DATE><FROM_YEAR>1955</FROM_YEAR><TO_YEAR>1958</TO_YEAR></INDIVIDUAL_DATE_OF_BIRTH>
      <INDIVIDUAL_PLACE_OF_BIRTH><CITY>Strelsau</CITY><COUNTRY>Afghanistan</COUNTRY></INDIVIDUAL_PLACE_OF_BIRTH>
      <INDIVIDUAL_DOCUMENT><TYPE_OF_DOCUMENT>Passport</TYPE_OF_DOCUMENT><NUMBER>RU 123456</NUMBER><ISSUING_COUNTRY>Syrian Arab Republic</ISSUING_COUNTRY><NOTE>expired</NOTE></INDIVIDUAL_DOCUMENT>
      <SOMETHING_NEW><PART>kept</PART></SOMETHING_NEW>
    </INDIVIDUAL>
  </INDIVIDUALS>
  <ENTITIES>
    <ENTITY>
      <DATAID>7000002</DATAID><FIRST_NAME>ZENDA CASTLE GUARD</FIRST_NAME><UN_LIST_TYPE>GB</UN_LIST_TYPE>
      <REFERENCE_NUMBER>GBe.901</REFERENCE_NUMBER><LISTED_ON>2012-05-18</LISTED_ON>
      <ENTITY_ALIAS><QUALITY>f.k.a.</QUALITY><ALIAS_NAME>ZENDA WATCH</ALIAS_NAME></ENTITY_ALIAS>
      <ENTITY_ADDRESS><COUNTRY/></ENTITY_ADDRESS>
    </ENTITY>
  </ENTITIES>
</CONSOLIDATED_LIST>
`

const sdn = `101,"SAPT, Fritz",-0- ,"SDGT] [IFSR",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- \r
102,"TARLENHEIM, Fritz von","individual","SYRIA","Colonel, Royal Guard",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,"DOB 10 Dec 1948; alt. DOB circa 1950; POB Strelsau, Syria; nationality Syria; citizen Iraq; Passport K1234567 (Syria) issued 22 Aug 2007 expires 20 Aug 2012; National ID No. 61101-9618232-1 (Pakistan); Tax ID No. 7707083893 (Russia); Gender Male; a.k.a. 'THE COLONEL'; f.k.a. 'FRITZ, Young'; Additional Sanctions Information - Subject to Secondary Sanctions; Linked To: ZENDA SHIPPING S.A."\r
103,"ZENDA SHIPPING S.A.",-0- ,"NS-PLC",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,"D-U-N-S Number 542957624; Website www.zenda.example; all offices world"\r
104,"QUEEN FLAVIA","vessel","NPWMD",-0- ,"9HAB7","Tanker","1,000","2,000","Panama","ZENDA SHIPPING S.A.","Vessel Registration Identification IMO 9074729; MMSI 235012345; Former Vessel Flag Malta."\r
\u001a\r
`
const alt = `102,501,"aka","VON TARLENHEIM, Fritz",-0- \r
102,502,"fka","TARLENHEIM, Fritzl","as a boy"\r
104,503,"aka","FLAVIA",-0- \r
\u001a\r
`
const add = `102,601,"1 Castle Lane","Zenda","Syria",-0- \r
103,602,-0- ,"Panama City","Panama",-0- \r
\u001a\r
`
const comments = `103,"wide; SWIFT/BIC ZENDPAPA; Registration ID 1027700132195 (Russia)."\r
`

const sdnXml = `<?xml version="1.0" standalone="yes"?>
<sdnList xmlns="https://sanctionslistservice.ofac.treas.gov/api/PublicationPreview/exports/XML">
  <publshInformation><Publish_Date>03/28/2025</Publish_Date><Record_Count>2</Record_Count></publshInformation>
  <sdnEntry>
    <uid>201</uid><firstName>Rudolf</firstName><lastName>RASSENDYLL</lastName><sdnType>Individual</sdnType>
    <remarks>(Linked To: STRELSAU BANK)</remarks>
    <programList><program>CMIC-EO13959</program></programList>
    <akaList><aka><uid>1</uid><type>a.k.a.</type><category>weak</category><lastName>THE ENGLISHMAN</lastName></aka>
      <aka><uid>2</uid><type>f.k.a.</type><category>strong</category><lastName>ELPHBERG</lastName><firstName>Rudolf</firstName></aka></akaList>
    <dateOfBirthList><dateOfBirthItem><uid>3</uid><dateOfBirth>08 Feb 1980</dateOfBirth><mainEntry>true</mainEntry></dateOfBirthItem></dateOfBirthList>
    <nationalityList><nationality><uid>4</uid><country>Korea, North</country><mainEntry>true</mainEntry></nationality></nationalityList>
    <idList><id><uid>5</uid><idType>Gender</idType><idNumber>Male</idNumber></id>
      <id><uid>6</uid><idType>Passport</idType><idNumber>X7654321</idNumber><idCountry>Syria</idCountry></id></idList>
  </sdnEntry>
  <sdnEntry>
    <uid>202</uid><lastName>STRELSAU BANK</lastName><sdnType>Entity</sdnType>
    <programList><program>UKRAINE-EO13662</program></programList>
    <addressList><address><uid>7</uid><address1>2 Market</address1><city>Strelsau</city><country>Russia</country></address></addressList>
    <idList><id><uid>8</uid><idType>Executive Order 13662 Directive Determination -</idType><idNumber>Subject to Directive 1</idNumber></id>
      <id><uid>9</uid><idType>Legal Entity Number</idType><idNumber>253400WSS48YWMBUA688</idNumber></id></idList>
  </sdnEntry>
</sdnList>
`

const eu = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<export xmlns="http://eu.europa.ec/fpi/fsd/export" generationDate="2026-02-05T15:51:25.849+02:00" globalFileId="1">
  <sanctionEntity designationDate="2004-06-02" designationDetails="" unitedNationId="TAi.901" euReferenceNumber="EU.9001.1" logicalId="9001">
    <remark>For conspiracy.</remark>
    <regulation regulationType="amendment" publicationDate="2004-06-03" entryIntoForceDate="2004-06-04" numberTitle="2004/1 (OJ L1)" programme="TALI" logicalId="1"/>
    <subjectType code="person" classificationCode="P"/>
    <nameAlias firstName="Rupert" middleName="" lastName="Hentzau" wholeName="Rupert Hentzau" function="Officer" gender="M" title="Count" nameLanguage="" strong="true" logicalId="2"/>
    <nameAlias firstName="" middleName="" lastName="" wholeName="The Fox" gender="" strong="false" logicalId="3"/>
    <citizenship countryIso2Code="SY" countryDescription="SYRIA" logicalId="4"/>
    <birthdate circa="true" calendarType="GREGORIAN" city="Strelsau" birthdate="" dayOfMonth="" monthOfYear="" year="1961" countryIso2Code="AF" countryDescription="AFGHANISTAN" logicalId="5"/>
    <birthdate circa="false" calendarType="GREGORIAN" birthdate="1961-03-04" year="1961" countryIso2Code="00" countryDescription="UNKNOWN" logicalId="6"/>
    <identification diplomatic="false" knownExpired="true" number="RU 123456" countryIso2Code="SY" identificationTypeCode="passport" identificationTypeDescription="National passport" logicalId="7"/>
    <address city="Zenda" street="1 Castle Lane" countryIso2Code="IQ" countryDescription="IRAQ" logicalId="8"/>
  </sanctionEntity>
  <sanctionEntity euReferenceNumber="EU.9002.2" logicalId="9002"><subjectType code="enterprise"/><nameAlias wholeName="Zenda Trading" strong="true"/></sanctionEntity>
</export>
`

const euHead =
  'celex,recordId,programKey,annex,measure,startDate,reason,schema,name,alias,weakAlias,previousName,country,nationality,jurisdiction,birthDate,birthPlace,position,passportNumber,gender,idNumber,imoNumber,flag,address,notes'
const euAct = `${euHead}
39999R0001,1,EU-RUR,I.A,Asset freeze,25 April 2006,"For conspiracy, mostly.",Person,"HENTZAU, Rupert",Rupert von Hentzau; Count Rupert,The Fox,,,Syria; Iraq,,1 Jan. 1964; 1959,"Strelsau, Syria",Officer,"Syria number P07834700 (Expires on 1 March 2031); Diplomatic Passport D014433, issued on 21 Feb. 2013",Male,Sudan 21052659309,,,"Zenda, Iraq",See UN Ref: TAi.901
`
const euActSecond = `${euHead}
39999R0002,1,EU-RUR,,Asset freeze; Travel ban,,,Vessel,QUEEN FLAVIA,,,FLAVIA,,,,,,,,,,9074729,Panama,,
`

const ukHead =
  'Last Updated,Unique ID,OFSI Group ID,UN Reference Number,Name 6,Name 1,Name 2,Name 3,Name 4,Name 5,Name type,Alias strength,Title,Name non-latin script,Regime Name,Designation Type,Designation source,Sanctions Imposed,Other Information,UK Statement of Reasons,Address Line 1,Address Line 2,Address Postal Code,Address Country,Phone number,Date Designated,D.O.B,Nationality(/ies),National Identifier number,National Identifier additional information,Passport number,Passport additional information,Position,Gender,Town of birth,Country of birth,IMO number,Current believed flag of ship'
const uk = `Report Date: 13-Feb-2026
${ukHead}
12/01/2026,RUR0001,90001,TAi.901,HENTZAU,Rupert,von,,,,Primary Name,,Count,روبرت,The Ruritania Regulations 2020,Individual,UN,Asset freeze|Travel Ban,Rides.,For conspiracy.,1 Castle Lane,,Z1,Iraq,,29/06/2012,(1) 04/03/1961 (2) dd/mm/1962,(1) Syria (2) Iraq,,,(1) P1234567 (2) P7654321,(1) Syria (2) Iraq,Officer,Male,Strelsau,Syria,,
12/01/2026,RUR0001,90001,TAi.901,FOX,The,,,,,Alias,Low quality,,,The Ruritania Regulations 2020,Individual,UN,Asset freeze|Travel Ban,Rides.,For conspiracy.,2 Wood,,,Syria,,29/06/2012,,,,,,,,,,,,
12/01/2026,RUR0002,,,QUEEN FLAVIA,,,,,,Primary Name,,,,The Ruritania Regulations 2020,Ship,UK,Specified ship,,,,,,,,01/02/2025,,,,,,,,,,,9074729,Panama
`

const ofsi = `Last Updated,17/11/2022,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,
Name 6,Name 1,Name 2,Name 3,Name 4,Name 5,Title,Name Non-Latin Script,Non-Latin Script Type,Non-Latin Script Language,DOB,Town of Birth,Country of Birth,Nationality,Passport Number,Passport Details,National Identification Number,National Identification Details,Position,Address 1,Address 2,Address 3,Address 4,Address 5,Address 6,Post/Zip Code,Country,Other Information,Group Type,Alias Type,Alias Quality,Regime,Listed On,Group ID
HENTZAU,Rupert,,,,,,,,,00/00/1961,Strelsau,Syria,Syria,,,,,,1 Castle Lane,,,,,,,Iraq,"(UK Sanctions List Ref):RUR0001. (UN Ref): TAi.901. A friend of (QDi.001).",Individual,Primary name,,Ruritania,02/04/2001,90001
FOX,The,,,,,,,,,,,,,,,,,,,,,,,,,,,Individual,AKA,Low,Ruritania,02/04/2001,90001
`

const parsed = `Name,Alias,Nationality,Designation,Sanction Type,Source
ZENDA EXCHANGE,"Zenda Hawala, Zenda Sarafi","Iraq, Syria",,The Ruritania Regulations 2020,uk
HENTZAU,None,Syria,Officer,The Ruritania Regulations 2020,uk
HENTZAU,None,Iraq,Clerk,The Ruritania Regulations 2020,uk
`

const csl = `{"total":2,"search_performed_at":"2026-07-31T13:15:00Z","results":[
{"id":"aa11","source":"Specially Designated Nationals (SDN) - Treasury Department","entity_number":"102","type":"Individual","programs":["SYRIA"],"name":"TARLENHEIM, Fritz von","title":"Colonel","alt_names":["VON TARLENHEIM, Fritz"],
"addresses":[{"address":"1 Castle Lane","city":"Zenda","state":null,"postal_code":null,"country":"SY"}],"nationalities":["SY"],"citizenships":null,"dates_of_birth":["1948-12-10"],"places_of_birth":["Strelsau, Syria"],"ids":[{"type":"Passport","number":"K1234567","country":"SY","issue_date":"2007-08-22","expiration_date":null}],"remarks":null},
{"id":"bb22","source":"Entity List (EL) - Bureau of Industry and Security","name":"Zenda Optics","alt_names":[],"country":"RU","federal_register_notice":"99 FR 1","license_requirement":"For all items","license_policy":"Presumption of denial","start_date":"2020-01-02","novelty":"kept"}
]}`

const cslKeyed = `{"sourceGeneratedAt":"2026-07-31T13:15:00+00:00","entryCount":4,"tables":{"sources":["Specially Designated Nationals (SDN) - Treasury Department","Entity List (EL) - Bureau of Industry and Security","Sectoral Sanctions Identifications List (SSI) - Treasury Department"],"programmes":["SYRIA; IFSR","UKRAINE-EO13662"],"licenceRequirements":["For all items"],"licencePolicies":["Presumption of denial"]},
"entries":[{"n":"TARLENHEIM, Fritz von","a":["VON TARLENHEIM, Fritz"],"s":0,"t":"Individual","c":["SY"],"e":"102","pg":0},{"n":"Zenda Optics","s":1,"c":["RU","PRC"],"lr":0,"lp":0,"fr":"99 FR 1"},{"n":"Zenda Optics","s":1,"c":["CN"],"lr":0,"lp":0},{"n":"TARLENHEIM, Fritz von","s":2,"t":"Individual","e":"102","pg":1}]}`

const sema = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<data-set xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
	<record><Country>Ruritania / Ruritanie</Country><LastName>Hentzau</LastName><GivenName>Rupert</GivenName><Aliases>Rupert von Hentzau; Рупперт Генцау</Aliases><DateOfBirthOrShipBuildDate>1961-03-04</DateOfBirthOrShipBuildDate><Schedule>1, Part 1</Schedule><Item>1</Item><DateOfListing>2020-09-28</DateOfListing></record>
	<record><Country>Ruritania / Ruritanie</Country><LastName>Sapt</LastName><GivenName>Fritz</GivenName><Aliases>Fritz Sapt senior, Belarusian: Фрыц Сапт, Russian: Фриц Сапт</Aliases><DateOfBirthOrShipBuildDate>Sep-66</DateOfBirthOrShipBuildDate><Schedule>1, Part 1</Schedule><Item>2</Item><DateOfListing>2020-09-28</DateOfListing></record>
	<record><Country>Ruritania / Ruritanie</Country><EntityOrShip>Queen Flavia</EntityOrShip><TitleOrShip>Oil Tanker</TitleOrShip><ShipIMONumber>9074729</ShipIMONumber><DateOfBirthOrShipBuildDate>1994</DateOfBirthOrShipBuildDate><Schedule>1.1</Schedule><Item>1</Item><DateOfListing>2025-02-21</DateOfListing></record>
</data-set>
`

const targets = `"id","schema","name","aliases","birth_date","countries","addresses","identifiers","sanctions","phones","emails","dataset","first_seen","last_seen","last_change"
"NK-1","Person","RUPERT HENTZAU","Rupert von Hentzau;""Hentzau; the Younger""","1961-03-04;1962","sy;iq","","P1234567","""Red Notice - 1) Conspiracy
2) Fraud; Theft""","+1 555 0100","","Zenda Red Notices","2024-03-04T17:09:51","2025-05-23T18:28:10","2024-08-08T18:27:02"
"NK-2","Vessel","QUEEN FLAVIA","","","pa","","9074729","","","","Zenda Red Notices","2024-03-04T17:09:51","2025-05-23T18:28:10","2024-08-09T18:27:02"
`

const ftm = `{"id":"zz-1","caption":"Rupert Hentzau","schema":"Person","referents":["ofac-102"],"datasets":["zenda_list"],"last_seen":"2026-01-02T10:00:00","target":true,"properties":{"name":["Hentzau Rupert","Rupert Hentzau"],"alias":["Rupert of Hentzau"],"weakAlias":["The Fox"],"birthDate":["1961-03"],"nationality":["sy"],"passportNumber":["RU123456"],"topics":["sanction"],"programId":["EU-RUR"],"gender":["male"],"hairColor":["red"],"wikidataId":["Q1"]}}
{"id":"zz-2","schema":"Sanction","datasets":["zenda_list"],"properties":{"entity":["zz-1"],"country":["eu"],"program":["Ruritania"],"provisions":["asset freeze","travel ban"],"startDate":["2020-01-02"]}}
{"id":"zz-3","schema":"Address","properties":{"full":["1 Castle Lane, Zenda"]}}
{"id":"zz-4","caption":"Queen Flavia","schema":"Vessel","datasets":["zenda_list"],"properties":{"name":["Queen Flavia"],"imoNumber":["IMO9074729"],"flag":["pa"],"sanctions":[{"id":"s","schema":"Sanction","properties":{"program":["Ruritania"],"country":["gb"]}}]}}
`

export const SAMPLES: readonly Sample[] = [
  { form: 'un-xml', files: [un], rows: 2, entries: 2, closed: true },
  { form: 'ofac-csv', files: [sdn, alt, add, comments], rows: 13, entries: 4, closed: false },
  { form: 'ofac-xml', files: [sdnXml], rows: 2, entries: 2, closed: true },
  { form: 'eu-xml', files: [eu], rows: 2, entries: 2, closed: true },
  { form: 'eu-act-csv', files: [euAct, euActSecond], rows: 4, entries: 2, closed: false },
  { form: 'uk-csv', files: [uk], rows: 5, entries: 2, closed: false },
  { form: 'ofsi-csv', files: [ofsi], rows: 4, entries: 1, closed: false },
  { form: 'parsed-csv', files: [parsed], rows: 4, entries: 3, closed: false },
  { form: 'csl-json', files: [csl], rows: 2, entries: 2, closed: true },
  { form: 'csl-keyed-json', files: [cslKeyed], rows: 4, entries: 3, closed: true },
  { form: 'sema-xml', files: [sema], rows: 3, entries: 3, closed: true },
  { form: 'targets-csv', files: [targets], rows: 3, entries: 2, closed: false },
  { form: 'ftm-json', files: [ftm], rows: 4, entries: 2, closed: false },
]

/** The sample of a form. */
export function sampleOf(form: ListFormat): Sample {
  const sample = SAMPLES.find((one) => one.form === form)
  if (sample === undefined) throw new Error(`no sample of ${form}`)
  return sample
}
