namespace CreatorFlow.Sandbox.TikTokShop.Scenarios;

/// <summary>A town that exists, with one of its ZIP codes and telephone area codes and a plausible sales tax.</summary>
internal sealed record Place(
    string City, string County, string State, string StateName, string Zip, string AreaCode, decimal TaxRate)
{
    /// <summary>The towns of a market.</summary>
    public static IReadOnlyList<Place> Of(string region) => region switch
    {
        "GB" => Britain,
        "MY" => Malaysia,
        _ => All,
    };

    public static IReadOnlyList<Place> All { get; } =
    [
        new("Springfield", "Sangamon", "IL", "Illinois", "62701", "217", 0.0975m),
        new("Chicago", "Cook", "IL", "Illinois", "60614", "773", 0.1025m),
        new("Los Angeles", "Los Angeles", "CA", "California", "90026", "213", 0.0950m),
        new("San Diego", "San Diego", "CA", "California", "92104", "619", 0.0775m),
        new("Sacramento", "Sacramento", "CA", "California", "95816", "916", 0.0875m),
        new("Oakland", "Alameda", "CA", "California", "94611", "510", 0.1025m),
        new("Fresno", "Fresno", "CA", "California", "93704", "559", 0.0835m),
        new("New York", "New York", "NY", "New York", "10025", "212", 0.0888m),
        new("Brooklyn", "Kings", "NY", "New York", "11215", "718", 0.0888m),
        new("Buffalo", "Erie", "NY", "New York", "14222", "716", 0.0875m),
        new("Rochester", "Monroe", "NY", "New York", "14607", "585", 0.0800m),
        new("Houston", "Harris", "TX", "Texas", "77008", "713", 0.0825m),
        new("Austin", "Travis", "TX", "Texas", "78704", "512", 0.0825m),
        new("Dallas", "Dallas", "TX", "Texas", "75206", "214", 0.0825m),
        new("San Antonio", "Bexar", "TX", "Texas", "78209", "210", 0.0825m),
        new("El Paso", "El Paso", "TX", "Texas", "79902", "915", 0.0825m),
        new("Miami", "Miami-Dade", "FL", "Florida", "33133", "305", 0.0700m),
        new("Orlando", "Orange", "FL", "Florida", "32803", "407", 0.0650m),
        new("Tampa", "Hillsborough", "FL", "Florida", "33606", "813", 0.0750m),
        new("Jacksonville", "Duval", "FL", "Florida", "32205", "904", 0.0750m),
        new("Atlanta", "Fulton", "GA", "Georgia", "30307", "404", 0.0890m),
        new("Savannah", "Chatham", "GA", "Georgia", "31401", "912", 0.0700m),
        new("Charlotte", "Mecklenburg", "NC", "North Carolina", "28205", "704", 0.0725m),
        new("Raleigh", "Wake", "NC", "North Carolina", "27605", "919", 0.0725m),
        new("Richmond", "Richmond City", "VA", "Virginia", "23220", "804", 0.0600m),
        new("Norfolk", "Norfolk City", "VA", "Virginia", "23507", "757", 0.0600m),
        new("Philadelphia", "Philadelphia", "PA", "Pennsylvania", "19147", "215", 0.0800m),
        new("Pittsburgh", "Allegheny", "PA", "Pennsylvania", "15217", "412", 0.0700m),
        new("Columbus", "Franklin", "OH", "Ohio", "43214", "614", 0.0750m),
        new("Cleveland", "Cuyahoga", "OH", "Ohio", "44113", "216", 0.0800m),
        new("Cincinnati", "Hamilton", "OH", "Ohio", "45208", "513", 0.0780m),
        new("Detroit", "Wayne", "MI", "Michigan", "48201", "313", 0.0600m),
        new("Ann Arbor", "Washtenaw", "MI", "Michigan", "48104", "734", 0.0600m),
        new("Grand Rapids", "Kent", "MI", "Michigan", "49503", "616", 0.0600m),
        new("Indianapolis", "Marion", "IN", "Indiana", "46220", "317", 0.0700m),
        new("Milwaukee", "Milwaukee", "WI", "Wisconsin", "53211", "414", 0.0790m),
        new("Madison", "Dane", "WI", "Wisconsin", "53703", "608", 0.0550m),
        new("Minneapolis", "Hennepin", "MN", "Minnesota", "55408", "612", 0.0903m),
        new("Saint Paul", "Ramsey", "MN", "Minnesota", "55105", "651", 0.0988m),
        new("Kansas City", "Jackson", "MO", "Missouri", "64111", "816", 0.0885m),
        new("Saint Louis", "Saint Louis City", "MO", "Missouri", "63108", "314", 0.0968m),
        new("Nashville", "Davidson", "TN", "Tennessee", "37206", "615", 0.0925m),
        new("Memphis", "Shelby", "TN", "Tennessee", "38104", "901", 0.0975m),
        new("New Orleans", "Orleans", "LA", "Louisiana", "70118", "504", 0.0945m),
        new("Denver", "Denver", "CO", "Colorado", "80206", "303", 0.0881m),
        new("Boulder", "Boulder", "CO", "Colorado", "80304", "720", 0.0905m),
        new("Phoenix", "Maricopa", "AZ", "Arizona", "85016", "602", 0.0860m),
        new("Tucson", "Pima", "AZ", "Arizona", "85719", "520", 0.0870m),
        new("Las Vegas", "Clark", "NV", "Nevada", "89104", "702", 0.0838m),
        new("Salt Lake City", "Salt Lake", "UT", "Utah", "84105", "801", 0.0775m),
        new("Seattle", "King", "WA", "Washington", "98103", "206", 0.1035m),
        new("Spokane", "Spokane", "WA", "Washington", "99203", "509", 0.0900m),
        new("Portland", "Multnomah", "OR", "Oregon", "97214", "503", 0m),
        new("Eugene", "Lane", "OR", "Oregon", "97405", "541", 0m),
        new("Boise", "Ada", "ID", "Idaho", "83702", "208", 0.0600m),
        new("Albuquerque", "Bernalillo", "NM", "New Mexico", "87106", "505", 0.0763m),
        new("Oklahoma City", "Oklahoma", "OK", "Oklahoma", "73103", "405", 0.0863m),
        new("Omaha", "Douglas", "NE", "Nebraska", "68132", "402", 0.0700m),
        new("Des Moines", "Polk", "IA", "Iowa", "50312", "515", 0.0700m),
        new("Boston", "Suffolk", "MA", "Massachusetts", "02116", "617", 0.0625m),
        new("Worcester", "Worcester", "MA", "Massachusetts", "01602", "508", 0.0625m),
        new("Providence", "Providence", "RI", "Rhode Island", "02906", "401", 0.0700m),
        new("Hartford", "Hartford", "CT", "Connecticut", "06105", "860", 0.0635m),
        new("Newark", "Essex", "NJ", "New Jersey", "07104", "973", 0.0663m),
        new("Jersey City", "Hudson", "NJ", "New Jersey", "07302", "201", 0.0663m),
        new("Baltimore", "Baltimore City", "MD", "Maryland", "21218", "410", 0.0600m),
        new("Washington", "District of Columbia", "DC", "District of Columbia", "20009", "202", 0.0600m),
        new("Wilmington", "New Castle", "DE", "Delaware", "19806", "302", 0m),
        new("Manchester", "Hillsborough", "NH", "New Hampshire", "03104", "603", 0m),
        new("Burlington", "Chittenden", "VT", "Vermont", "05401", "802", 0.0700m),
    ];

    private static readonly Place[] Britain =
    [
        new("London", "Greater London", "ENG", "England", "SE15 4TL", "20", 0.2m),
        new("Manchester", "Greater Manchester", "ENG", "England", "M4 5JW", "161", 0.2m),
        new("Leeds", "West Yorkshire", "ENG", "England", "LS2 7EE", "113", 0.2m),
        new("Bristol", "Bristol", "ENG", "England", "BS3 1TF", "117", 0.2m),
        new("Sheffield", "South Yorkshire", "ENG", "England", "S7 1FD", "114", 0.2m),
        new("Edinburgh", "Midlothian", "SCT", "Scotland", "EH6 8NU", "131", 0.2m),
        new("Glasgow", "Lanarkshire", "SCT", "Scotland", "G12 8QX", "141", 0.2m),
        new("Cardiff", "South Glamorgan", "WLS", "Wales", "CF11 9DX", "29", 0.2m),
    ];

    private static readonly Place[] Malaysia =
    [
        new("Kuala Lumpur", "Bukit Bintang", "KUL", "Kuala Lumpur", "55100", "3", 0m),
        new("Petaling Jaya", "Petaling", "SGR", "Selangor", "46050", "3", 0m),
        new("George Town", "Timur Laut", "PNG", "Penang", "10200", "4", 0m),
        new("Johor Bahru", "Johor Bahru", "JHR", "Johor", "80000", "7", 0m),
        new("Ipoh", "Kinta", "PRK", "Perak", "30000", "5", 0m),
        new("Kuching", "Kuching", "SWK", "Sarawak", "93000", "82", 0m),
    ];
}
