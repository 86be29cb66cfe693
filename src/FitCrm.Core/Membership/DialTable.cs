namespace FitCrm.Membership;

/// <summary>Calling code (ITU E.164), trunk prefix ("-" for none) and the IANA time zones where they hold (zone.tab of the tz database, public domain).</summary>
internal static class DialTable
{
    /// <summary>Entries parted by semicolons or lines: code, trunk, zones.</summary>
    public const string Text = """
        1 1 America/Antigua America/Anguilla Pacific/Pago_Pago America/Barbados Atlantic/Bermuda America/Nassau America/St_Johns America/Halifax America/Glace_Bay
        1 1 America/Moncton America/Goose_Bay America/Blanc-Sablon America/Toronto America/Iqaluit America/Atikokan America/Winnipeg America/Resolute America/Rankin_Inlet
        1 1 America/Regina America/Swift_Current America/Edmonton America/Cambridge_Bay America/Inuvik America/Creston America/Dawson_Creek America/Fort_Nelson
        1 1 America/Whitehorse America/Dawson America/Vancouver America/Dominica America/Santo_Domingo America/Grenada Pacific/Guam America/Jamaica America/St_Kitts
        1 1 America/Cayman America/St_Lucia Pacific/Saipan America/Montserrat America/Puerto_Rico America/Lower_Princes America/Grand_Turk America/Port_of_Spain
        1 1 America/New_York America/Detroit America/Kentucky/Louisville America/Kentucky/Monticello America/Indiana/Indianapolis America/Indiana/Vincennes
        1 1 America/Indiana/Winamac America/Indiana/Marengo America/Indiana/Petersburg America/Indiana/Vevay America/Chicago America/Indiana/Tell_City America/Indiana/Knox
        1 1 America/Menominee America/North_Dakota/Center America/North_Dakota/New_Salem America/North_Dakota/Beulah America/Denver America/Boise America/Phoenix
        1 1 America/Los_Angeles America/Anchorage America/Juneau America/Sitka America/Metlakatla America/Yakutat America/Nome America/Adak Pacific/Honolulu
        1 1 America/St_Vincent America/Tortola America/St_Thomas US/Eastern US/Central US/Mountain US/Pacific
        7 8 Asia/Almaty Asia/Qyzylorda Asia/Qostanay Asia/Aqtobe Asia/Aqtau Asia/Atyrau Asia/Oral Europe/Kaliningrad Europe/Moscow Europe/Kirov Europe/Volgograd
        7 8 Europe/Astrakhan Europe/Saratov Europe/Ulyanovsk Europe/Samara Asia/Yekaterinburg Asia/Omsk Asia/Novosibirsk Asia/Barnaul Asia/Tomsk Asia/Novokuznetsk
        7 8 Asia/Krasnoyarsk Asia/Irkutsk Asia/Chita Asia/Yakutsk Asia/Khandyga Asia/Vladivostok Asia/Ust-Nera Asia/Magadan Asia/Sakhalin Asia/Srednekolymsk Asia/Kamchatka
        7 8 Asia/Anadyr; 20 0 Africa/Cairo; 27 0 Africa/Johannesburg; 30 - Europe/Athens; 31 0 Europe/Amsterdam; 32 0 Europe/Brussels; 33 0 Europe/Paris
        34 - Europe/Madrid Africa/Ceuta Atlantic/Canary; 36 06 Europe/Budapest; 39 - Europe/Rome Europe/Vatican; 40 0 Europe/Bucharest; 41 0 Europe/Zurich
        43 0 Europe/Vienna; 44 0 Europe/London Europe/Guernsey Europe/Isle_of_Man Europe/Jersey; 45 - Europe/Copenhagen; 46 0 Europe/Stockholm
        47 - Europe/Oslo Arctic/Longyearbyen; 48 - Europe/Warsaw; 49 0 Europe/Berlin Europe/Busingen; 51 0 America/Lima
        52 - America/Mexico_City America/Cancun America/Merida America/Monterrey America/Matamoros America/Chihuahua America/Ciudad_Juarez America/Ojinaga America/Mazatlan
        52 - America/Bahia_Banderas America/Hermosillo America/Tijuana; 53 0 America/Havana
        54 0 America/Argentina/Buenos_Aires America/Argentina/Cordoba America/Argentina/Salta America/Argentina/Jujuy America/Argentina/Tucuman America/Argentina/Catamarca
        54 0 America/Argentina/La_Rioja America/Argentina/San_Juan America/Argentina/Mendoza America/Argentina/San_Luis America/Argentina/Rio_Gallegos
        54 0 America/Argentina/Ushuaia America/Buenos_Aires
        55 0 America/Noronha America/Belem America/Fortaleza America/Recife America/Araguaina America/Maceio America/Bahia America/Sao_Paulo America/Campo_Grande
        55 0 America/Cuiaba America/Santarem America/Porto_Velho America/Boa_Vista America/Manaus America/Eirunepe America/Rio_Branco
        56 - America/Santiago America/Coyhaique America/Punta_Arenas Pacific/Easter; 57 - America/Bogota; 58 0 America/Caracas; 60 0 Asia/Kuala_Lumpur Asia/Kuching
        61 0 Australia/Lord_Howe Antarctica/Macquarie Australia/Hobart Australia/Melbourne Australia/Sydney Australia/Broken_Hill Australia/Brisbane Australia/Lindeman
        61 0 Australia/Adelaide Australia/Darwin Australia/Perth Australia/Eucla; 62 0 Asia/Jakarta Asia/Pontianak Asia/Makassar Asia/Jayapura; 63 0 Asia/Manila
        64 0 Pacific/Auckland Pacific/Chatham; 65 - Asia/Singapore; 66 0 Asia/Bangkok; 81 0 Asia/Tokyo; 82 0 Asia/Seoul; 84 0 Asia/Ho_Chi_Minh Asia/Saigon
        86 0 Asia/Shanghai Asia/Urumqi Asia/Chongqing; 90 0 Europe/Istanbul Asia/Istanbul; 91 0 Asia/Kolkata Asia/Calcutta; 92 0 Asia/Karachi; 93 0 Asia/Kabul
        94 0 Asia/Colombo; 95 0 Asia/Yangon Asia/Rangoon; 98 0 Asia/Tehran; 211 0 Africa/Juba; 212 0 Africa/Casablanca; 213 0 Africa/Algiers; 216 - Africa/Tunis
        218 0 Africa/Tripoli; 220 - Africa/Banjul; 221 - Africa/Dakar; 222 - Africa/Nouakchott; 223 - Africa/Bamako; 224 - Africa/Conakry; 225 - Africa/Abidjan
        226 - Africa/Ouagadougou; 227 - Africa/Niamey; 228 - Africa/Lome; 229 - Africa/Porto-Novo; 230 - Indian/Mauritius; 231 0 Africa/Monrovia; 232 0 Africa/Freetown
        233 0 Africa/Accra; 234 0 Africa/Lagos; 235 - Africa/Ndjamena; 236 - Africa/Bangui; 237 - Africa/Douala; 238 - Atlantic/Cape_Verde; 239 - Africa/Sao_Tome
        240 - Africa/Malabo; 241 - Africa/Libreville; 242 - Africa/Brazzaville; 243 0 Africa/Kinshasa Africa/Lubumbashi; 244 - Africa/Luanda; 245 - Africa/Bissau
        248 - Indian/Mahe; 249 0 Africa/Khartoum; 250 0 Africa/Kigali; 251 0 Africa/Addis_Ababa; 252 0 Africa/Mogadishu; 253 - Africa/Djibouti; 254 0 Africa/Nairobi
        255 0 Africa/Dar_es_Salaam; 256 0 Africa/Kampala; 257 - Africa/Bujumbura; 258 0 Africa/Maputo; 260 0 Africa/Lusaka; 261 0 Indian/Antananarivo
        262 0 Indian/Reunion Indian/Mayotte; 263 0 Africa/Harare; 264 0 Africa/Windhoek; 265 0 Africa/Blantyre; 266 - Africa/Maseru; 267 - Africa/Gaborone
        268 - Africa/Mbabane; 269 - Indian/Comoro; 291 0 Africa/Asmara; 298 - Atlantic/Faroe; 299 - America/Nuuk America/Danmarkshavn America/Scoresbysund America/Thule
        350 - Europe/Gibraltar; 351 - Europe/Lisbon Atlantic/Madeira Atlantic/Azores; 352 - Europe/Luxembourg; 353 0 Europe/Dublin; 354 - Atlantic/Reykjavik
        355 0 Europe/Tirane; 356 - Europe/Malta; 357 - Asia/Nicosia Asia/Famagusta Europe/Nicosia; 358 0 Europe/Mariehamn Europe/Helsinki; 359 0 Europe/Sofia
        370 0 Europe/Vilnius; 371 - Europe/Riga; 372 - Europe/Tallinn; 373 0 Europe/Chisinau; 374 0 Asia/Yerevan; 375 8 Europe/Minsk; 376 - Europe/Andorra
        377 - Europe/Monaco; 378 - Europe/San_Marino; 380 0 Europe/Simferopol Europe/Kyiv Europe/Kiev; 381 0 Europe/Belgrade; 382 0 Europe/Podgorica; 385 0 Europe/Zagreb
        386 0 Europe/Ljubljana; 387 0 Europe/Sarajevo; 389 0 Europe/Skopje; 420 - Europe/Prague; 421 0 Europe/Bratislava; 423 - Europe/Vaduz; 501 - America/Belize
        502 - America/Guatemala; 503 - America/El_Salvador; 504 - America/Tegucigalpa; 505 - America/Managua; 506 - America/Costa_Rica; 507 - America/Panama
        509 - America/Port-au-Prince; 590 0 America/Guadeloupe; 591 0 America/La_Paz; 592 0 America/Guyana; 593 0 America/Guayaquil Pacific/Galapagos; 594 0 America/Cayenne
        595 0 America/Asuncion; 596 0 America/Martinique; 597 - America/Paramaribo; 598 0 America/Montevideo; 599 - America/Curacao; 670 - Asia/Dili; 673 - Asia/Brunei
        674 - Pacific/Nauru; 675 - Pacific/Port_Moresby Pacific/Bougainville; 676 - Pacific/Tongatapu; 677 - Pacific/Guadalcanal; 678 - Pacific/Efate; 679 - Pacific/Fiji
        680 - Pacific/Palau; 682 - Pacific/Rarotonga; 685 - Pacific/Apia; 686 - Pacific/Tarawa Pacific/Kanton Pacific/Kiritimati; 687 - Pacific/Noumea
        689 - Pacific/Tahiti Pacific/Marquesas Pacific/Gambier; 692 - Pacific/Majuro Pacific/Kwajalein; 850 0 Asia/Pyongyang; 852 - Asia/Hong_Kong; 853 - Asia/Macau
        855 0 Asia/Phnom_Penh; 856 0 Asia/Vientiane; 880 0 Asia/Dhaka; 886 0 Asia/Taipei; 960 - Indian/Maldives; 961 0 Asia/Beirut; 962 0 Asia/Amman; 963 0 Asia/Damascus
        964 0 Asia/Baghdad; 965 - Asia/Kuwait; 966 0 Asia/Riyadh; 967 0 Asia/Aden; 968 - Asia/Muscat; 970 0 Asia/Gaza Asia/Hebron; 971 0 Asia/Dubai
        972 0 Asia/Jerusalem Asia/Tel_Aviv; 973 - Asia/Bahrain; 974 - Asia/Qatar; 975 - Asia/Thimphu; 976 0 Asia/Ulaanbaatar Asia/Hovd; 977 0 Asia/Kathmandu Asia/Katmandu
        992 8 Asia/Dushanbe; 993 8 Asia/Ashgabat; 994 0 Asia/Baku; 995 0 Asia/Tbilisi; 996 0 Asia/Bishkek; 998 8 Asia/Samarkand Asia/Tashkent
        """;
}
