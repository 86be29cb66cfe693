using System.Collections.Frozen;

namespace FitCrm.Membership;

/// <summary>How a country dials: its calling code, and the prefix ("trunk") in front of numbers inside the country, empty where there is none.</summary>
public sealed record DialPlan(string Code, string Trunk)
{
    private static readonly FrozenDictionary<string, DialPlan> Zones = Read();

    private static readonly FrozenDictionary<string, DialPlan> Currencies = new Dictionary<string, string>
    {
        ["GBP"] = "Europe/London", ["RUB"] = "Europe/Moscow", ["ILS"] = "Asia/Jerusalem", ["INR"] = "Asia/Kolkata", ["CHF"] = "Europe/Zurich",
        ["PLN"] = "Europe/Warsaw", ["CZK"] = "Europe/Prague", ["HUF"] = "Europe/Budapest", ["RON"] = "Europe/Bucharest", ["SEK"] = "Europe/Stockholm",
        ["NOK"] = "Europe/Oslo", ["DKK"] = "Europe/Copenhagen", ["TRY"] = "Europe/Istanbul", ["UAH"] = "Europe/Kyiv", ["KZT"] = "Asia/Almaty",
        ["AED"] = "Asia/Dubai", ["SAR"] = "Asia/Riyadh", ["EGP"] = "Africa/Cairo", ["ZAR"] = "Africa/Johannesburg", ["BRL"] = "America/Sao_Paulo",
        ["MXN"] = "America/Mexico_City", ["ARS"] = "America/Argentina/Buenos_Aires", ["JPY"] = "Asia/Tokyo", ["CNY"] = "Asia/Shanghai",
        ["KRW"] = "Asia/Seoul", ["THB"] = "Asia/Bangkok", ["VND"] = "Asia/Ho_Chi_Minh", ["IDR"] = "Asia/Jakarta", ["AUD"] = "Australia/Sydney",
        ["NZD"] = "Pacific/Auckland", ["CAD"] = "America/Toronto", ["USD"] = "America/New_York", ["GEL"] = "Asia/Tbilisi", ["AMD"] = "Asia/Yerevan",
    }.ToFrozenDictionary(pair => pair.Key, pair => Zones[pair.Value]);

    /// <summary>The plan of a club: by its IANA time zone, else by a currency that one country uses; null when neither tells (UTC and EUR).</summary>
    public static DialPlan? Of(string timeZone, string currency) => Zones.GetValueOrDefault(timeZone) ?? Currencies.GetValueOrDefault(currency);

    /// <summary>Whether digits begin with the calling code of a country.</summary>
    public static bool IsCode(string digits) => Zones.Values.Any(plan => digits.StartsWith(plan.Code, StringComparison.Ordinal));

    private static FrozenDictionary<string, DialPlan> Read()
    {
        var zones = new Dictionary<string, DialPlan>();
        foreach (var entry in DialTable.Text.Split([';', '\n'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            var words = entry.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            foreach (var zone in words.Skip(2)) zones[zone] = new(words[0], words[1] == "-" ? "" : words[1]);
        }
        return zones.ToFrozenDictionary();
    }
}
