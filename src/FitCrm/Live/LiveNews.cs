using System.Text.Json;
using FitCrm.Attendance;
using FitCrm.Data;
using Microsoft.AspNetCore.SignalR;

namespace FitCrm.Live;

/// <summary>Carries news to the screens of a club: those of this node at once, those of other nodes over the wire between nodes.</summary>
internal sealed class LiveNews(IHubContext<LiveHub> screens, NodeWire wire) : INews<DeskChanged>
{
    public void Hear(DeskChanged happened) => Tell("checkIn", new(happened.CheckInId, happened.ClubId, happened.PersonId, happened.What));

    /// <summary>Tells the screens of this club on all nodes. Does not wait and does not fail: a screen that hears nothing fetches when it comes back.</summary>
    public void Tell(string message, LiveNote note)
    {
        _ = Show(message, note);
        wire.Send(message, JsonSerializer.Serialize(note));
    }

    /// <summary>News of another node.</summary>
    public void FromElsewhere(string message, string body) => _ = Show(message, JsonSerializer.Deserialize<LiveNote>(body)!);

    private Task Show(string message, LiveNote note) => screens.Clients.Group(LiveHub.GroupOf(note.ClubId)).SendAsync(message, note);
}
