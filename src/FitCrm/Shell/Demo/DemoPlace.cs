using FitCrm.Kernel;
using FitCrm.Membership;
using FitCrm.Staff;

namespace FitCrm.Shell.Demo;

/// <summary>The demo's clubs, plans and staff, with ids thrown from the seed: the same demo has the same ids.</summary>
internal sealed class DemoPlace
{
    // Streams of the dice beyond those of the members.
    private const ulong Stream = 1UL << 40;
    private static readonly string[] Week = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];
    private readonly Dictionary<string, Club> _clubs;
    private readonly Dictionary<CastPlan, Guid> _plans;
    private readonly Dictionary<string, NewUser> _staff;

    /// <summary>Places the cast. Every member of staff gets a random password.</summary>
    public DemoPlace(Cast cast, DemoWish wish)
    {
        var dice = new Dice(wish.Seed, Stream);
        var opened = ClubTime.InstantOf(wish.OpenedOn, new TimeOnly(6, 0), TimeZoneInfo.Utc);
        _clubs = cast.Clubs.ToDictionary(c => c.Code, c => Club.Establish(dice.Id(opened), c.Code, c.Name, c.TimeZone, c.Currency, Hours(c)).Value);
        _plans = cast.Plans.ToDictionary(p => p, _ => dice.Id(opened));
        _staff = cast.Staff.ToDictionary(s => s.Key, s => new NewUser(dice.Id(opened), s.Email, s.Name, s.Roles[0], s.Club is null ? null : _clubs[s.Club].Id, Passwords.New()));
    }

    /// <summary>The clubs.</summary>
    public IEnumerable<Club> Clubs => _clubs.Values;

    /// <summary>The staff, the owner first.</summary>
    public IReadOnlyCollection<NewUser> Staff => _staff.Values;

    /// <summary>The price list.</summary>
    public IEnumerable<PlanRow> Plans => _plans.Select(p => new PlanRow
    {
        Id = p.Value, Name = p.Key.Name, Group = p.Key.Group, Term = p.Key.Term, TermCount = p.Key.Count, Price = new(p.Key.Price, Currency),
        AccessFrom = p.Key.From, AccessTo = p.Key.To, FreezeDays = p.Key.FreezeDays, ClubIds = p.Key.Club is null ? [] : [_clubs[p.Key.Club].Id],
    });

    /// <summary>The currency of all of them.</summary>
    public string Currency => _clubs.Values.First().Currency;

    /// <summary>A club by its code in the cast.</summary>
    public Club ClubOf(CastClub club) => _clubs[club.Code];

    /// <summary>The id of a plan.</summary>
    public Guid PlanOf(CastPlan plan) => _plans[plan];

    /// <summary>A member of staff by key; null for nobody.</summary>
    public NewUser? StaffOf(string? key) => key is null ? null : _staff[key];

    private static string Hours(CastClub club) => string.Join(',', Week
        .Select(d => FormattableString.Invariant($"{club.Opens[d][0]:HH:mm}-{club.Opens[d][1]:HH:mm}")));
}
