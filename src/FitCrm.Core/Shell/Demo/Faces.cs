using System.Globalization;
using FitCrm.Membership;

namespace FitCrm.Shell.Demo;

/// <summary>Invents people: names in the scripts of the cast, addresses that reach nobody (RFC 2606 domains, numbers kept free for films).</summary>
internal sealed class Faces(Cast cast, DateOnly asOf)
{
    // Area codes of the United States whose 555-0100 … 0199 are kept free for fiction.
    private static readonly int[] Areas = [201, 202, 212, 213, 303, 305, 312, 404, 415, 503, 512, 602, 617, 702, 713, 718, 773, 808, 904, 917];
    private readonly Dictionary<string, (string Name, string Ascii)[]> _lists = [];

    /// <summary>The face of a number, from 1; the first are the people of the cast.</summary>
    public Face Of(int number, Dice dice) => number <= cast.People.Count ? Known(number, dice) : Invented(number, dice);

    private Face Known(int number, Dice dice)
    {
        var p = cast.People[number - 1];
        return new(number, cast.Clubs.Single(c => c.Code == p.Club), p.First, p.Last, p.Language, Enum.Parse<Sex>(p.Sex, true), p.Phone, p.Email, p.Card, dice.OneOf(cast.Sources))
        {
            Birthday = p.Birthday, BirthYear = p.Birthday.Year,
        };
    }

    private Face Invented(int number, Dice dice)
    {
        var club = dice.OneOf(cast.Clubs, c => c.Share);
        var names = dice.OneOf([.. cast.Names.Where(n => n.Club == club.Code)], n => n.Share);
        var woman = dice.Permille(540);
        var first = dice.OneOf(List(woman ? names.Women : names.Men));
        var family = dice.OneOf(List(woman ? names.FamiliesOfWomen ?? names.Families : names.Families));
        var born = Born(dice);
        var told = dice.Below(100);
        return new(number, club, first.Name, family.Name, names.Language, woman ? Sex.Female : Sex.Male, Phone(number),
            string.Create(CultureInfo.InvariantCulture, $"{first.Ascii}.{family.Ascii}{number}@mail.example"),
            string.Create(CultureInfo.InvariantCulture, $"C{100_000 + number:D7}"), dice.OneOf(cast.Sources))
        {
            Birthday = told < 85 ? born : null, BirthYear = told < 92 ? born.Year : null,
        };
    }

    // Between 16 and 74, most of them between 20 and 45.
    private DateOnly Born(Dice dice)
    {
        var age = dice.Permille(700) ? dice.Between(20, 45) : dice.Between(16, 74);
        return asOf.AddYears(-age).AddDays(-dice.Below(365));
    }

    private static string Phone(int number) => number % 6000 is var n and > 110 and < 1000
        ? string.Create(CultureInfo.InvariantCulture, $"+447700900{n:D3}")
        : string.Create(CultureInfo.InvariantCulture, $"+1{Areas[number / 100 % Areas.Length]}55501{number % 100:D2}");

    private (string Name, string Ascii)[] List(string names) => _lists.TryGetValue(names, out var known)
        ? known
        : _lists[names] = [.. names.Split(' ').Select(n => n.Split('|')).Select(n => (n[0], n[1]))];
}
