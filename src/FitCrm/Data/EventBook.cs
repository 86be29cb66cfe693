using System.Reflection;
using System.Text.Json;
using FitCrm.Kernel;

namespace FitCrm.Data;

/// <summary>A handler under its hand-written name.</summary>
internal sealed record HandlerEntry(Type EventType, string Name, Func<IServiceProvider, IEvent, FitCrmDb, CancellationToken, Task> Handle);

/// <summary>An event on its way to one handler, as it stood in the outbox.</summary>
internal sealed record TakenEvent(string Event, string Handler, string Body);

/// <summary>A listener to live news.</summary>
internal sealed record NewsEntry(Type EventType, Action<IServiceProvider, IEvent> Hear);

/// <summary>Which handlers hear which events, and the names both are stored under.</summary>
internal sealed class EventBook(IEnumerable<HandlerEntry> handlers, IEnumerable<NewsEntry> news, OutboxBell bell, IServiceProvider services, ILogger<EventBook> log)
{
    private static readonly Dictionary<Type, string> Names = typeof(IEvent).Assembly.GetTypes()
        .Where(t => t is { IsClass: true, IsAbstract: false } && t.IsAssignableTo(typeof(IEvent)))
        .ToDictionary(t => t, t => t.GetCustomAttribute<EventNameAttribute>()?.Name ?? throw new InvalidOperationException($"{t} has no [EventName]."));

    private static readonly Dictionary<string, Type> Types = Names.ToDictionary(n => n.Value, n => n.Key);

    private readonly ILookup<Type, HandlerEntry> _byEvent = handlers.ToLookup(h => h.EventType);
    private readonly Dictionary<(string Event, string Handler), HandlerEntry> _byName = handlers.ToDictionary(h => (Names[h.EventType], h.Name));
    private readonly ILookup<Type, NewsEntry> _news = news.ToLookup(n => n.EventType);

    public IEnumerable<OutboxRow> RowsFor(IEvent happened, DateTimeOffset now)
    {
        var type = happened.GetType();
        if (!_byEvent.Contains(type)) return [];
        var body = JsonSerializer.Serialize(happened, type);
        return _byEvent[type].Select(h => new OutboxRow(Names[type], h.Name, (happened as IPersonEvent)?.PersonId, body, now));
    }

    public Task Deliver(TakenEvent row, FitCrmDb db, CancellationToken ct) =>
        _byName.TryGetValue((row.Event, row.Handler), out var handler)
            ? handler.Handle(services, (IEvent)JsonSerializer.Deserialize(row.Body, Types[row.Event])!, db, ct)
            : throw new InvalidOperationException($"No handler is called {row.Handler}.");

    public void Announce(IEvent happened, bool leftRows)
    {
        if (leftRows) bell.Ring();
        foreach (var listener in _news[happened.GetType()])
        {
            try { listener.Hear(services, happened); }
            catch (Exception fell) when (fell is not OutOfMemoryException) { log.LogWarning(fell, "News of {Event} was not passed on", happened.GetType().Name); }
        }
    }
}

/// <summary>Registration of handlers and listeners.</summary>
public static class Events
{
    /// <summary>Registers a handler under a name of its own, e.g. <c>retention.pulse-keeper</c>, which must never change.</summary>
    public static IServiceCollection AddHandler<TEvent, THandler>(this IServiceCollection services, string name)
        where TEvent : IEvent where THandler : class, IHandle<TEvent> => services
            .AddTransient<THandler>()
            .AddSingleton(new HandlerEntry(typeof(TEvent), name, (s, e, db, ct) => s.GetRequiredService<THandler>().Handle((TEvent)e, db, ct)));

    /// <summary>Registers a listener to live news.</summary>
    public static IServiceCollection AddNews<TEvent, TListener>(this IServiceCollection services)
        where TEvent : IEvent where TListener : class, INews<TEvent>
    {
        services.AddSingleton(new NewsEntry(typeof(TEvent), (s, e) => s.GetRequiredService<TListener>().Hear((TEvent)e)));
        if (!services.Any(d => d.ServiceType == typeof(TListener))) services.AddSingleton<TListener>();
        return services;
    }
}
