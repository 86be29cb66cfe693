using FitCrm.Kernel;
using Microsoft.EntityFrameworkCore;

namespace FitCrm.Data;

/// <summary>The whole model. Each room's <c>…Map.cs</c> is found by an assembly scan; slices write <c>db.Set&lt;Visit&gt;()</c>. Reads come from the factory; only a job of <see cref="Writes"/> may save.</summary>
public abstract class FitCrmDb(DbContextOptions options) : DbContext(options)
{
    private const int FewRows = 2;
    private static readonly Insert<OutboxRow> Outgoing = new();
    private readonly List<OutboxRow> _outgoing = [];
    private List<Action>? _afterCommit;

    internal WriteTurn? Turn { get; private set; }

    /// <summary>Keeps what this job writes, where it may have to be taken back; null for all other work.</summary>
    internal Journal? Journal { get; set; }

    internal List<AuditTrail.Line> NotesToWrite { get; } = [];

    /// <summary>Adds an event to the outbox, one row per registered handler, saved with the change that caused it.</summary>
    public void Publish(IEvent happened)
    {
        var turn = Inside();
        var rows = turn.Events.RowsFor(happened, turn.Now).ToList();
        _outgoing.AddRange(rows);
        AfterCommit(() => turn.Events.Announce(happened, rows.Count > 0));
    }

    /// <summary>Writes a line of the audit for what is not a change of an audited row: an export, a refused attempt.</summary>
    public void Note(string action, string subject, Guid? personId, object? details = null) =>
        AuditTrail.Note(this, action, subject, personId, details);

    /// <summary>Does something once the transaction stands, and not at all if it falls. Must not fail and must not take long.</summary>
    public void AfterCommit(Action then) => (_afterCommit ??= []).Add(then);

    /// <inheritdoc/>
    public override async Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default)
    {
        Inside();
        if (Journal is null && !ChangeTracker.HasChanges() && NotesToWrite.Count == 0) return await SendOut(cancellationToken);
        foreach (var entry in ChangeTracker.Entries<Entity>().ToList())
        {
            if (entry.State == EntityState.Modified) entry.Entity.CountVersion();
            foreach (var happened in entry.Entity.Events) Publish(happened);
            entry.Entity.ForgetEvents();
        }
        if (Journal is not null) AddRange(Journal.Close(this));
        await AuditTrail.Record(this, cancellationToken);
        var sent = await SendOut(cancellationToken);
        return sent + await base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
    }

    /// <inheritdoc/>
    public override int SaveChanges(bool acceptAllChangesOnSuccess) =>
        throw new InvalidOperationException("Writes are asynchronous jobs: use Writes.Run.");

    /// <summary>Opens this context for one job; a context that served another job before forgets it.</summary>
    internal void Begin(WriteTurn turn)
    {
        Turn = turn;
        Journal = null;
        _outgoing.Clear();
        NotesToWrite.Clear();
        _afterCommit = null;
    }

    /// <summary>What the job left to do once its transaction stands.</summary>
    internal IReadOnlyList<Action> AfterTheCommit => _afterCommit ?? [];

    /// <inheritdoc/>
    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.ApplyConfigurationsFromAssembly(typeof(FitCrmDb).Assembly);
        foreach (var type in modelBuilder.Model.GetEntityTypes().Where(t => t.ClrType.IsAssignableTo(typeof(Entity))))
        {
            var row = modelBuilder.Entity(type.ClrType);
            row.Ignore(nameof(Entity.Events));
            row.Property(nameof(Entity.Id)).ValueGeneratedNever();
            row.Property(nameof(Entity.Version)).IsConcurrencyToken();
        }
    }

    /// <inheritdoc/>
    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder) =>
        configurationBuilder.Properties<Enum>().HaveConversion<string>().HaveMaxLength(40);

    // A row or two by a prepared command, which costs a fifth; many on a server go with the others in one batch.
    private async Task<int> SendOut(CancellationToken ct)
    {
        var (rows, prepared) = (_outgoing.ToList(), this.IsEmbedded() || _outgoing.Count <= FewRows);
        _outgoing.Clear();
        if (!prepared) AddRange(rows);
        else foreach (var row in rows) await Outgoing.Run(this, row, ct);
        return prepared ? rows.Count : 0;
    }

    private WriteTurn Inside() => Turn ?? throw new InvalidOperationException("Only a job of Writes.Run may write.");
}
