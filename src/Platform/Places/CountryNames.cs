namespace CreatorFlow.Platform.Places;

/// <summary>Countries and territories by ISO 3166: both codes, then the names in the three languages.</summary>
internal static class CountryNames
{
    /// <summary>One a line, by the two letters; the names are those of the CLDR.</summary>
    public const string All = """
        AD|AND|Andorra|Andorra|Andorra
        AE|ARE|United Arab Emirates|Emiratos Árabes Unidos|Emirados Árabes Unidos
        AF|AFG|Afghanistan|Afganistán|Afeganistão
        AG|ATG|Antigua & Barbuda|Antigua y Barbuda|Antígua e Barbuda
        AI|AIA|Anguilla|Anguila|Anguila
        AL|ALB|Albania|Albania|Albânia
        AM|ARM|Armenia|Armenia|Armênia
        AO|AGO|Angola|Angola|Angola
        AQ|ATA|Antarctica|Antártida|Antártida
        AR|ARG|Argentina|Argentina|Argentina
        AS|ASM|American Samoa|Samoa Americana|Samoa Americana
        AT|AUT|Austria|Austria|Áustria
        AU|AUS|Australia|Australia|Austrália
        AW|ABW|Aruba|Aruba|Aruba
        AX|ALA|Åland Islands|Islas Åland|Ilhas Aland
        AZ|AZE|Azerbaijan|Azerbaiyán|Azerbaijão
        BA|BIH|Bosnia & Herzegovina|Bosnia-Herzegovina|Bósnia e Herzegovina
        BB|BRB|Barbados|Barbados|Barbados
        BD|BGD|Bangladesh|Bangladés|Bangladesh
        BE|BEL|Belgium|Bélgica|Bélgica
        BF|BFA|Burkina Faso|Burkina Faso|Burquina Faso
        BG|BGR|Bulgaria|Bulgaria|Bulgária
        BH|BHR|Bahrain|Baréin|Barein
        BI|BDI|Burundi|Burundi|Burundi
        BJ|BEN|Benin|Benín|Benin
        BL|BLM|St. Barthélemy|San Bartolomé|São Bartolomeu
        BM|BMU|Bermuda|Bermudas|Bermudas
        BN|BRN|Brunei|Brunéi|Brunei
        BO|BOL|Bolivia|Bolivia|Bolívia
        BQ|BES|Caribbean Netherlands|Caribe neerlandés|Países Baixos Caribenhos
        BR|BRA|Brazil|Brasil|Brasil
        BS|BHS|Bahamas|Bahamas|Bahamas
        BT|BTN|Bhutan|Bután|Butão
        BV|BVT|Bouvet Island|Isla Bouvet|Ilha Bouvet
        BW|BWA|Botswana|Botsuana|Botsuana
        BY|BLR|Belarus|Bielorrusia|Bielorrússia
        BZ|BLZ|Belize|Belice|Belize
        CA|CAN|Canada|Canadá|Canadá
        CC|CCK|Cocos (Keeling) Islands|Islas Cocos|Ilhas Cocos (Keeling)
        CD|COD|Congo - Kinshasa|República Democrática del Congo|Congo - Kinshasa
        CF|CAF|Central African Republic|República Centroafricana|República Centro-Africana
        CG|COG|Congo - Brazzaville|República del Congo|República do Congo
        CH|CHE|Switzerland|Suiza|Suíça
        CI|CIV|Côte d’Ivoire|Costa de Marfil|Costa do Marfim
        CK|COK|Cook Islands|Islas Cook|Ilhas Cook
        CL|CHL|Chile|Chile|Chile
        CM|CMR|Cameroon|Camerún|Camarões
        CN|CHN|China|China|China
        CO|COL|Colombia|Colombia|Colômbia
        CR|CRI|Costa Rica|Costa Rica|Costa Rica
        CU|CUB|Cuba|Cuba|Cuba
        CV|CPV|Cape Verde|Cabo Verde|Cabo Verde
        CW|CUW|Curaçao|Curazao|Curaçao
        CX|CXR|Christmas Island|Isla de Navidad|Ilha Christmas
        CY|CYP|Cyprus|Chipre|Chipre
        CZ|CZE|Czechia|Chequia|Tchéquia
        DE|DEU|Germany|Alemania|Alemanha
        DJ|DJI|Djibouti|Yibuti|Djibuti
        DK|DNK|Denmark|Dinamarca|Dinamarca
        DM|DMA|Dominica|Dominica|Dominica
        DO|DOM|Dominican Republic|República Dominicana|República Dominicana
        DZ|DZA|Algeria|Argelia|Argélia
        EC|ECU|Ecuador|Ecuador|Equador
        EE|EST|Estonia|Estonia|Estônia
        EG|EGY|Egypt|Egipto|Egito
        EH|ESH|Western Sahara|Sáhara Occidental|Saara Ocidental
        ER|ERI|Eritrea|Eritrea|Eritreia
        ES|ESP|Spain|España|Espanha
        ET|ETH|Ethiopia|Etiopía|Etiópia
        FI|FIN|Finland|Finlandia|Finlândia
        FJ|FJI|Fiji|Fiyi|Fiji
        FK|FLK|Falkland Islands|Islas Malvinas|Ilhas Malvinas
        FM|FSM|Micronesia|Micronesia|Micronésia
        FO|FRO|Faroe Islands|Islas Feroe|Ilhas Faroé
        FR|FRA|France|Francia|França
        GA|GAB|Gabon|Gabón|Gabão
        GB|GBR|United Kingdom|Reino Unido|Reino Unido
        GD|GRD|Grenada|Granada|Granada
        GE|GEO|Georgia|Georgia|Geórgia
        GF|GUF|French Guiana|Guayana Francesa|Guiana Francesa
        GG|GGY|Guernsey|Guernesey|Guernsey
        GH|GHA|Ghana|Ghana|Gana
        GI|GIB|Gibraltar|Gibraltar|Gibraltar
        GL|GRL|Greenland|Groenlandia|Groenlândia
        GM|GMB|Gambia|Gambia|Gâmbia
        GN|GIN|Guinea|Guinea|Guiné
        GP|GLP|Guadeloupe|Guadalupe|Guadalupe
        GQ|GNQ|Equatorial Guinea|Guinea Ecuatorial|Guiné Equatorial
        GR|GRC|Greece|Grecia|Grécia
        GS|SGS|South Georgia|Georgia del Sur y Sándwich del Sur|Geórgia do Sul e Sandwich do Sul
        GT|GTM|Guatemala|Guatemala|Guatemala
        GU|GUM|Guam|Guam|Guam
        GW|GNB|Guinea-Bissau|Guinea-Bisáu|Guiné-Bissau
        GY|GUY|Guyana|Guyana|Guiana
        HK|HKG|Hong Kong SAR China|RAE de Hong Kong (China)|Hong Kong, RAE da China
        HM|HMD|Heard & McDonald Islands|Islas Heard y McDonald|Ilhas Heard e McDonald
        HN|HND|Honduras|Honduras|Honduras
        HR|HRV|Croatia|Croacia|Croácia
        HT|HTI|Haiti|Haití|Haiti
        HU|HUN|Hungary|Hungría|Hungria
        ID|IDN|Indonesia|Indonesia|Indonésia
        IE|IRL|Ireland|Irlanda|Irlanda
        IL|ISR|Israel|Israel|Israel
        IM|IMN|Isle of Man|Isla de Man|Ilha de Man
        IN|IND|India|India|Índia
        IO|IOT|British Indian Ocean Territory|Territorio Británico del Océano Índico|Oceano Índico Britânico
        IQ|IRQ|Iraq|Irak|Iraque
        IR|IRN|Iran|Irán|Irã
        IS|ISL|Iceland|Islandia|Islândia
        IT|ITA|Italy|Italia|Itália
        JE|JEY|Jersey|Jersey|Jersey
        JM|JAM|Jamaica|Jamaica|Jamaica
        JO|JOR|Jordan|Jordania|Jordânia
        JP|JPN|Japan|Japón|Japão
        KE|KEN|Kenya|Kenia|Quênia
        KG|KGZ|Kyrgyzstan|Kirguistán|Quirguistão
        KH|KHM|Cambodia|Camboya|Camboja
        KI|KIR|Kiribati|Kiribati|Quiribati
        KM|COM|Comoros|Comoras|Comores
        KN|KNA|St. Kitts & Nevis|San Cristóbal y Nieves|São Cristóvão e Névis
        KP|PRK|North Korea|Corea del Norte|Coreia do Norte
        KR|KOR|South Korea|Corea del Sur|Coreia do Sul
        KW|KWT|Kuwait|Kuwait|Kuwait
        KY|CYM|Cayman Islands|Islas Caimán|Ilhas Cayman
        KZ|KAZ|Kazakhstan|Kazajistán|Cazaquistão
        LA|LAO|Laos|Laos|Laos
        LB|LBN|Lebanon|Líbano|Líbano
        LC|LCA|St. Lucia|Santa Lucía|Santa Lúcia
        LI|LIE|Liechtenstein|Liechtenstein|Liechtenstein
        LK|LKA|Sri Lanka|Sri Lanka|Sri Lanka
        LR|LBR|Liberia|Liberia|Libéria
        LS|LSO|Lesotho|Lesoto|Lesoto
        LT|LTU|Lithuania|Lituania|Lituânia
        LU|LUX|Luxembourg|Luxemburgo|Luxemburgo
        LV|LVA|Latvia|Letonia|Letônia
        LY|LBY|Libya|Libia|Líbia
        MA|MAR|Morocco|Marruecos|Marrocos
        MC|MCO|Monaco|Mónaco|Mônaco
        MD|MDA|Moldova|Moldavia|Moldávia
        ME|MNE|Montenegro|Montenegro|Montenegro
        MF|MAF|St. Martin|San Martín|São Martinho
        MG|MDG|Madagascar|Madagascar|Madagascar
        MH|MHL|Marshall Islands|Islas Marshall|Ilhas Marshall
        MK|MKD|North Macedonia|Macedonia del Norte|Macedônia do Norte
        ML|MLI|Mali|Mali|Mali
        MM|MMR|Myanmar (Burma)|Myanmar (Birmania)|Mianmar (Birmânia)
        MN|MNG|Mongolia|Mongolia|Mongólia
        MO|MAC|Macao SAR China|RAE de Macao (China)|Macau, RAE da China
        MP|MNP|Northern Mariana Islands|Islas Marianas del Norte|Ilhas Marianas do Norte
        MQ|MTQ|Martinique|Martinica|Martinica
        MR|MRT|Mauritania|Mauritania|Mauritânia
        MS|MSR|Montserrat|Montserrat|Montserrat
        MT|MLT|Malta|Malta|Malta
        MU|MUS|Mauritius|Mauricio|Maurício
        MV|MDV|Maldives|Maldivas|Maldivas
        MW|MWI|Malawi|Malaui|Malaui
        MX|MEX|Mexico|México|México
        MY|MYS|Malaysia|Malasia|Malásia
        MZ|MOZ|Mozambique|Mozambique|Moçambique
        NA|NAM|Namibia|Namibia|Namíbia
        NC|NCL|New Caledonia|Nueva Caledonia|Nova Caledônia
        NE|NER|Niger|Níger|Níger
        NF|NFK|Norfolk Island|Isla Norfolk|Ilha Norfolk
        NG|NGA|Nigeria|Nigeria|Nigéria
        NI|NIC|Nicaragua|Nicaragua|Nicarágua
        NL|NLD|Netherlands|Países Bajos|Países Baixos
        NO|NOR|Norway|Noruega|Noruega
        NP|NPL|Nepal|Nepal|Nepal
        NR|NRU|Nauru|Nauru|Nauru
        NU|NIU|Niue|Niue|Niue
        NZ|NZL|New Zealand|Nueva Zelanda|Nova Zelândia
        OM|OMN|Oman|Omán|Omã
        PA|PAN|Panama|Panamá|Panamá
        PE|PER|Peru|Perú|Peru
        PF|PYF|French Polynesia|Polinesia Francesa|Polinésia Francesa
        PG|PNG|Papua New Guinea|Papúa Nueva Guinea|Papua-Nova Guiné
        PH|PHL|Philippines|Filipinas|Filipinas
        PK|PAK|Pakistan|Pakistán|Paquistão
        PL|POL|Poland|Polonia|Polônia
        PM|SPM|St. Pierre & Miquelon|San Pedro y Miquelón|São Pedro e Miquelão
        PN|PCN|Pitcairn Islands|Islas Pitcairn|Ilhas Pitcairn
        PR|PRI|Puerto Rico|Puerto Rico|Porto Rico
        PS|PSE|Palestinian Territories|Territorios Palestinos|Territórios palestinos
        PT|PRT|Portugal|Portugal|Portugal
        PW|PLW|Palau|Palaos|Palau
        PY|PRY|Paraguay|Paraguay|Paraguai
        QA|QAT|Qatar|Catar|Catar
        RE|REU|Réunion|Reunión|Reunião
        RO|ROU|Romania|Rumania|Romênia
        RS|SRB|Serbia|Serbia|Sérvia
        RU|RUS|Russia|Rusia|Rússia
        RW|RWA|Rwanda|Ruanda|Ruanda
        SA|SAU|Saudi Arabia|Arabia Saudita|Arábia Saudita
        SB|SLB|Solomon Islands|Islas Salomón|Ilhas Salomão
        SC|SYC|Seychelles|Seychelles|Seicheles
        SD|SDN|Sudan|Sudán|Sudão
        SE|SWE|Sweden|Suecia|Suécia
        SG|SGP|Singapore|Singapur|Singapura
        SH|SHN|St. Helena|Santa Elena|Santa Helena
        SI|SVN|Slovenia|Eslovenia|Eslovênia
        SJ|SJM|Svalbard & Jan Mayen|Svalbard y Jan Mayen|Svalbard e Jan Mayen
        SK|SVK|Slovakia|Eslovaquia|Eslováquia
        SL|SLE|Sierra Leone|Sierra Leona|Serra Leoa
        SM|SMR|San Marino|San Marino|San Marino
        SN|SEN|Senegal|Senegal|Senegal
        SO|SOM|Somalia|Somalia|Somália
        SR|SUR|Suriname|Surinam|Suriname
        SS|SSD|South Sudan|Sudán del Sur|Sudão do Sul
        ST|STP|São Tomé & Príncipe|Santo Tomé y Príncipe|São Tomé e Príncipe
        SV|SLV|El Salvador|El Salvador|El Salvador
        SX|SXM|Sint Maarten|Sint Maarten|Sint Maarten
        SY|SYR|Syria|Siria|Síria
        SZ|SWZ|Eswatini|Esuatini|Essuatíni
        TC|TCA|Turks & Caicos Islands|Islas Turcas y Caicos|Ilhas Turcas e Caicos
        TD|TCD|Chad|Chad|Chade
        TF|ATF|French Southern Territories|Territorios Australes Franceses|Territórios Franceses do Sul
        TG|TGO|Togo|Togo|Togo
        TH|THA|Thailand|Tailandia|Tailândia
        TJ|TJK|Tajikistan|Tayikistán|Tadjiquistão
        TK|TKL|Tokelau|Tokelau|Tokelau
        TL|TLS|Timor-Leste|Timor Oriental|Timor-Leste
        TM|TKM|Turkmenistan|Turkmenistán|Turcomenistão
        TN|TUN|Tunisia|Túnez|Tunísia
        TO|TON|Tonga|Tonga|Tonga
        TR|TUR|Türkiye|Turquía|Turquia
        TT|TTO|Trinidad & Tobago|Trinidad y Tobago|Trinidad e Tobago
        TV|TUV|Tuvalu|Tuvalu|Tuvalu
        TW|TWN|Taiwan|Taiwán|Taiwan
        TZ|TZA|Tanzania|Tanzania|Tanzânia
        UA|UKR|Ukraine|Ucrania|Ucrânia
        UG|UGA|Uganda|Uganda|Uganda
        UM|UMI|U.S. Outlying Islands|Islas Ultramarinas de EE.UU.|Ilhas Menores Distantes dos EUA
        US|USA|United States|Estados Unidos|Estados Unidos
        UY|URY|Uruguay|Uruguay|Uruguai
        UZ|UZB|Uzbekistan|Uzbekistán|Uzbequistão
        VA|VAT|Vatican City|Ciudad del Vaticano|Cidade do Vaticano
        VC|VCT|St. Vincent & Grenadines|San Vicente y las Granadinas|São Vicente e Granadinas
        VE|VEN|Venezuela|Venezuela|Venezuela
        VG|VGB|British Virgin Islands|Islas Vírgenes Británicas|Ilhas Virgens Britânicas
        VI|VIR|U.S. Virgin Islands|Islas Vírgenes de EE. UU.|Ilhas Virgens Americanas
        VN|VNM|Vietnam|Vietnam|Vietnã
        VU|VUT|Vanuatu|Vanuatu|Vanuatu
        WF|WLF|Wallis & Futuna|Wallis y Futuna|Wallis e Futuna
        WS|WSM|Samoa|Samoa|Samoa
        YE|YEM|Yemen|Yemen|Iêmen
        YT|MYT|Mayotte|Mayotte|Mayotte
        ZA|ZAF|South Africa|Sudáfrica|África do Sul
        ZM|ZMB|Zambia|Zambia|Zâmbia
        ZW|ZWE|Zimbabwe|Zimbabue|Zimbábue
        """;
}
