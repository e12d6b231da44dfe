using System;
using System.Threading.Tasks;
using PrivX.Client;
using PrivX.PowerShell.Base.Input;

namespace PrivX.PowerShell.Base;

/// <summary>One item of a changing cmdlet on its way: read, asked about, written.</summary>
internal sealed class PendingChange
{
    private volatile bool _hasBegun;

    /// <summary>Target of an error record.</summary>
    public required InputTarget Item { get; init; }

    /// <summary>The reading step.</summary>
    public required Task Preparing { get; init; }

    /// <summary>Asks, and starts the writing step; null when the answer was no.</summary>
    public required Func<PendingChange, Task?> Confirm { get; init; }

    /// <summary>What was asked about, for a person.</summary>
    public string? Target { get; set; }

    /// <summary>The writing step, once it has been started.</summary>
    public Task? Applying { get; set; }

    /// <summary>Takes the result or the failure, on the pipeline thread.</summary>
    public required Action Complete { get; set; }

    /// <summary>Begins the writing step. What is over at once has sent nothing.</summary>
    public Task<T> Begin<T>(Func<Task<T>> apply)
    {
        _hasBegun = true;
        Task<T> work = apply();
        _hasBegun = work.Status != TaskStatus.RanToCompletion;
        return work;
    }

    /// <summary>What is known of the writing step of an item that nobody sees any more; null where nothing was sent.</summary>
    public UnseenChange? Unseen => !_hasBegun || Applying is not { } work ? null
        : work.Status == TaskStatus.RanToCompletion || Failure(work) is PrivXCreatedException ? UnseenChange.Done
        : Failure(work) is null or PrivXOutcomeUnknownException ? UnseenChange.Unknown
        : UnseenChange.Failed;

    private static Exception? Failure(Task work) => work.Exception?.InnerException;
}
