using Quartz;

namespace FitCrm.Data;

/// <summary>Empties the outbox now and then even when no bell rang: rows of a node that died, second tries.</summary>
[DisallowConcurrentExecution]
internal sealed class OutboxJob(OutboxPump pump) : IJob
{
    public static readonly TimeSpan Every = TimeSpan.FromSeconds(10);

    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default) => await pump.Drain(cancellationToken);
}
