using FitCrm.Tests.Membership;
using FitCrm.Tests.World;

namespace FitCrm.Tests.Shell.Members;

/// <summary>Three people of a club with different contracts, visits and consents, brought in through the front door.</summary>
internal sealed record Three(Club Club, Desk Desk, Guid Anna, Guid Berta, Guid Carla) : IAsyncDisposable
{
    public static async Task<Three> Open(string database)
    {
        var club = await FitCrm.Tests.Club.Open(database);
        var desk = await FitCrm.Tests.Membership.Desk.Of(club);
        var anna = await desk.Join("Anna", new { fullName = "Anna Keller", firstName = "Anna", club = "BER", email = "anna@mail.example", phone = "0151 5550138", birthday = "1990-04-21" });
        var berta = await desk.Join("Berta", new { fullName = "Berta Kern", club = "BER", email = "berta@mail.example", trainer = "Max Frei" });
        var carla = await desk.Join("Carla", new { fullName = "Carla Kolb", club = "BER" });
        await desk.Sell(anna, await desk.AddPlan());
        await desk.Sell(berta, await desk.AddPlan("Thirty days", "days", 30));
        await desk.Put($"/check-ins/{Guid.CreateVersion7()}", new { club = "BER", memberId = anna });
        await club.Pump();   // her welcome finds no consent
        await desk.Post($"/members/{anna}/consents", new { channel = "email", given = true, wording = "Yes" });
        await club.Pump();
        return new(club, desk, anna, berta, carla);
    }

    /// <summary>Pages as somebody of a role sees them.</summary>
    public Task<Pages> As(string role) => Pages.Of(Club, role);

    public ValueTask DisposeAsync() => Club.DisposeAsync();
}
