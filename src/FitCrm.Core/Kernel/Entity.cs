namespace FitCrm.Kernel;

/// <summary>Something that happened, in the past tense, that another module may care about.</summary>
public interface IEvent;

/// <summary>An event about one person; such events reach their handlers in order for each person.</summary>
public interface IPersonEvent : IEvent
{
    /// <summary>The person it is about.</summary>
    Guid PersonId { get; }
}

/// <summary>The name an event is stored under (<c>module.what-happened.v1</c>); it outlives any renaming of the class.</summary>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class EventNameAttribute(string name) : Attribute
{
    /// <summary>The hand-written name.</summary>
    public string Name => name;
}

/// <summary>An aggregate root: it keeps its own rules and remembers what it did until it is saved.</summary>
public abstract class Entity
{
    private readonly List<IEvent> _events = [];

    /// <summary>Time-ordered id (UUID v7), made in code.</summary>
    public Guid Id { get; protected init; }

    /// <summary>Counts saves; two people who change the same row cannot both win.</summary>
    public long Version { get; private set; }

    /// <summary>What happened since it was loaded.</summary>
    public IReadOnlyList<IEvent> Events => _events;

    /// <summary>Called by the save, once the events stand in the outbox.</summary>
    public void ForgetEvents() => _events.Clear();

    /// <summary>Called by the save for a changed row.</summary>
    public void CountVersion() => Version++;

    /// <summary>Remembers an event until the save.</summary>
    protected void Raise(IEvent happened) => _events.Add(happened);
}

/// <summary>An entity whose changes the audit keeps: who, when, from where, before and after.</summary>
public interface IAudited
{
    /// <summary>The person the row is about, if any.</summary>
    Guid? AuditPersonId { get; }
}
