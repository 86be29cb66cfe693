using FitCrm.Crm;
using FitCrm.Kernel;

namespace FitCrm.Shell.Demo;

/// <summary>Tells the leads of a demo: those who are open now, those who were lost, and the members of the last months who had been one. Each throws dice of its own, so that the members' lives stay what they are.</summary>
internal sealed class LeadLives(Cast cast, DemoWish wish, Funnel funnel)
{
    // Streams of the dice beyond those of members and places.
    private const ulong OfMembers = 1UL << 41, OfStrangers = 1UL << 42;

    // A new club's leads of so many days.
    private const int DaysOfPast = 240, DaysOfOpen = 35;

    // Of a hundred open ones, and of a hundred lost ones, in which place of the funnel they stand.
    private static readonly int[] OpenIn = [14, 33, 22, 19, 12], LostIn = [24, 41, 14, 12, 9];

    private readonly Faces _faces = new(cast, wish.AsOf);

    /// <summary>Open ones: one for each twenty members.</summary>
    public int Open => wish.Members / 20;

    /// <summary>Lost ones: one for each six members.</summary>
    public int Lost => wish.Members / 6;

    /// <summary>Everybody who never joined, the open ones first; their numbers follow those of the members.</summary>
    public IEnumerable<LeadLife> Strangers() => Enumerable.Range(1, Open + Lost).Select(i => Stranger(wish.Members + i, i <= Open));

    /// <summary>The lead that a member of the last months was before; null for who was none.</summary>
    public LeadLife? Before(Life life)
    {
        var dice = new Dice(wish.Seed, OfMembers + (ulong)life.Face.Number);
        if (!dice.Permille(450) || life.Contracts is not [var first, ..] || first.BoughtOn < wish.LastDay.AddDays(-DaysOfPast) || life.JoinedOn < wish.OpenedOn.AddDays(40)) return null;
        var zone = TimeZoneInfo.FindSystemTimeZoneById(life.Face.Club.TimeZone);
        var opened = first.BoughtOn.AddDays(-dice.Between(0, 24));
        var at = Moment(opened, dice, zone);
        var lead = new LeadLife(dice.Id(at), life.Id, null, life.Face.Club, life.Face.Source, Wish(dice), Owner(life.Face.Club, dice)) { ContractId = first.Id };
        Walk(lead, funnel.Stages.Count - 1, opened, first.BoughtOn, at, dice, zone);
        lead.Days.Add(new(dice.Id(first.CreatedAt), Funnel.Won, first.BoughtOn, Later(first.CreatedAt, lead)));
        return lead;
    }

    private LeadLife Stranger(int number, bool open)
    {
        var dice = new Dice(wish.Seed, OfStrangers + (ulong)number);
        var face = _faces.Of(number, dice);
        var zone = TimeZoneInfo.FindSystemTimeZoneById(face.Club.TimeZone);
        var place = Math.Min(Place(open ? OpenIn : LostIn, dice), funnel.Stages.Count - 1);
        var ago = open ? (place == 0 ? dice.Below(3) : dice.Between(place * 2, Math.Min(DaysOfOpen, (place * 9) + 6))) : dice.Between(12, DaysOfPast);
        var opened = Latest(wish.OpenedOn, wish.LastDay.AddDays(-ago));
        var at = Moment(opened, dice, zone);
        var until = open ? wish.LastDay : Earliest(wish.LastDay, opened.AddDays(dice.Between(3, 40)));
        var next = open ? ((DateOnly, Guid)?)(wish.AsOf.AddDays(DueIn(place, dice)), dice.Id(at)) : null;
        var lead = new LeadLife(dice.Id(at), dice.Id(at), face, face.Club, face.Source, Wish(dice), Owner(face.Club, dice)) { Next = next };
        Walk(lead, place, opened, until, at, dice, zone);
        if (!open) Lose(lead, place, until, dice, zone);
        return lead;
    }

    // From stage to stage; the days never run back and never beyond the last.
    private void Walk(LeadLife lead, int place, DateOnly from, DateOnly until, DateTimeOffset at, Dice dice, TimeZoneInfo zone)
    {
        lead.Days.Add(new(dice.Id(at), funnel.Stages[0].Key, from, at));
        for (var (i, day) = (1, from); i <= place; i++)
        {
            var left = until.DayNumber - day.DayNumber;
            day = day.AddDays(Math.Min(left, dice.Below(Math.Max(1, (left / (place - i + 1)) + 1))));
            var then = Later(Moment(day, dice, zone), lead);
            lead.Days.Add(new(dice.Id(then), funnel.Stages[i].Key, day, then));
        }
    }

    private void Lose(LeadLife lead, int place, DateOnly on, Dice dice, TimeZoneInfo zone)
    {
        var reason = place == 0 ? funnel.LostReasons[0] : dice.OneOf([.. funnel.LostReasons.Skip(dice.Permille(250) ? 0 : 1)]);
        var then = Later(Moment(on, dice, zone), lead);
        lead.Days.Add(new(dice.Id(then), Funnel.Lost, on, then, reason));
    }

    // Most steps are for today or the next days, some are late.
    private static int DueIn(int place, Dice dice) => dice.Permille(160) ? -dice.Between(1, 4) : place == 0 ? 0 : dice.OneOf([0, 0, 1, 1, 2, 3, 4]);

    private static int Place(int[] shares, Dice dice) => dice.OneOf([.. Enumerable.Range(0, shares.Length)], i => shares[i]);

    private string? Wish(Dice dice) => dice.Permille(700) ? dice.OneOf(cast.Wishes) : null;

    private string? Owner(CastClub club, Dice dice)
    {
        var role = dice.Permille(780) ? "sales" : "manager";
        return cast.Staff.FirstOrDefault(s => s.Club == club.Code && s.Roles.Contains(role))?.Key;
    }

    private static DateTimeOffset Moment(DateOnly day, Dice dice, TimeZoneInfo zone) => ClubTime.InstantOf(day, new TimeOnly(dice.Between(9, 20), dice.Below(60), dice.Below(60)), zone);

    private static DateTimeOffset Later(DateTimeOffset at, LeadLife lead) => lead.Days[^1].At is var last && at <= last ? last.AddMinutes(7) : at;

    private static DateOnly Latest(DateOnly a, DateOnly b) => a > b ? a : b;

    private static DateOnly Earliest(DateOnly a, DateOnly b) => a < b ? a : b;
}
