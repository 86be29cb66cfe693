using System.Security.Claims;
using FitCrm.Staff;
using Microsoft.AspNetCore.SignalR;

namespace FitCrm.Live;

/// <summary>Says that something changed; the page fetches it again. Clients only listen: there is nothing to call.
/// Messages: <c>checkIn</c>, <c>task</c>, <c>member</c>, each with one <see cref="LiveNote"/>. After a lost connection a page fetches everything once: nothing is kept for it.</summary>
internal sealed class LiveHub(StaffBook staff, Clubs clubs, LiveConnections connections) : Hub
{
    /// <summary>The group of a club's screens.</summary>
    public static string GroupOf(Guid clubId) => $"club:{clubId:N}";

    public override async Task OnConnectedAsync()
    {
        var entry = Guid.TryParse(Context.User?.FindFirstValue(ClaimTypes.NameIdentifier), out var id) ? await staff.Find(id) : null;
        if (entry is null or { Disabled: true })
        {
            Context.Abort();
            return;
        }
        foreach (var club in await clubs.All())
            if (entry.Posts.Any(p => (p.ClubId is null || p.ClubId == club.Id) && Rights.Of(p.Role, Right.FindPerson) > Reach.None))
                await Groups.AddToGroupAsync(Context.ConnectionId, GroupOf(club.Id));
        connections.Add(Context, entry);
        await base.OnConnectedAsync();
    }

    public override Task OnDisconnectedAsync(Exception? exception)
    {
        connections.Remove(Context.ConnectionId);
        return base.OnDisconnectedAsync(exception);
    }
}
