using FitCrm.Kernel;
using FitCrm.Membership;
using FitCrm.Messaging;

namespace FitCrm.Shell.Demo;

/// <summary>Tells the lives of a demo's members: the same wish and cast tell the same lives, in any order and on any machine.</summary>
internal sealed class Lives(Cast cast, DemoWish wish)
{
    // People who join, by month from January, in percent of the busiest.
    private static readonly int[] JoinMonths = [100, 82, 70, 62, 58, 50, 45, 42, 86, 78, 66, 40];

    private readonly Faces _faces = new(cast, wish.AsOf);

    /// <summary>All of them, by number.</summary>
    public IEnumerable<Life> All() => Enumerable.Range(1, wish.Members).Select(Tell);

    /// <summary>The life of one member, by number from 1.</summary>
    public Life Tell(int number)
    {
        var dice = new Dice(wish.Seed, (ulong)number);
        var face = _faces.Of(number, dice);
        var zone = TimeZoneInfo.FindSystemTimeZoneById(face.Club.TimeZone);
        var joined = JoinDay(dice, number);
        var at = ClubTime.InstantOf(joined, new TimeOnly(dice.Between(8, 20), dice.Below(60), dice.Below(60)), zone);
        var life = new Life(face, joined, at, Seller(face, dice), Trainer(face, dice)) { Id = dice.Id(at) };
        Sign(life, dice);
        var clerk = new Clerk(cast, wish, life, dice, zone);
        new Belonging(wish, life, dice, clerk, new Gym(cast, wish, life, dice, zone, new Habit(dice))).Live();
        if (dice.Permille(70)) life.Notes.Add(new(dice.Id(at), dice.OneOf(cast.Notes), at));
        return life;
    }

    // A rush when the clubs open, then the seasons of the year. The people of the cast were there from the first weeks.
    private DateOnly JoinDay(Dice dice, int number)
    {
        var days = Terms.Length(wish.OpenedOn, wish.LastDay);
        if (number <= cast.People.Count || dice.Permille(150)) return wish.OpenedOn.AddDays(dice.Below(Math.Max(1, days / 12)));
        while (true)
        {
            var day = wish.OpenedOn.AddDays(dice.Below(days));
            if (dice.Below(100) < JoinMonths[day.Month - 1] && !Gym.IsClosed(day)) return day;
        }
    }

    private string? Seller(Face face, Dice dice)
    {
        var role = dice.Permille(600) ? "sales" : "front-desk";
        return cast.Staff.FirstOrDefault(s => s.Club == face.Club.Code && s.Roles.Contains(role))?.Key;
    }

    private string? Trainer(Face face, Dice dice)
    {
        var trainers = cast.Staff.Where(s => s.Club == face.Club.Code && s.Roles.Contains("trainer")).ToArray();
        return dice.Permille(620) && trainers.Length > 0 ? dice.OneOf(trainers).Key : null;
    }

    // What they ticked when they joined, and the few who took it back.
    private void Sign(Life life, Dice dice)
    {
        var email = dice.Permille(780);
        Consent(life, dice, Channel.Email, email, life.CreatedAt);
        Consent(life, dice, Channel.Sms, dice.Permille(460), life.CreatedAt);
        var back = life.CreatedAt.AddDays(dice.Between(40, 400));
        if (email && dice.Permille(50) && back < ClubTime.InstantOf(wish.LastDay, TimeOnly.MinValue, TimeZoneInfo.Utc)) Consent(life, dice, Channel.Email, false, back);
    }

    private static void Consent(Life life, Dice dice, Channel channel, bool given, DateTimeOffset at) =>
        life.Consents.Add(new(dice.Id(at), channel, Purpose.Marketing, given, at));
}
