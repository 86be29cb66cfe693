using FitCrm.Kernel;

namespace FitCrm.Data;

/// <summary>Reacts to an event after it is saved, inside the write job that takes its outbox row away: database effects happen exactly once.
/// No other I/O; what must leave the house is queued in the database.</summary>
public interface IHandle<in TEvent> where TEvent : IEvent
{
    /// <summary>Does what follows from the event. Changes of <paramref name="db"/> are saved by the caller.</summary>
    Task Handle(TEvent happened, FitCrmDb db, CancellationToken ct);
}

/// <summary>Hears news right after the commit: it holds no truth, may be lost, must not fail and must not take long.</summary>
public interface INews<in TEvent> where TEvent : IEvent
{
    /// <summary>Passes the news on.</summary>
    void Hear(TEvent happened);
}
