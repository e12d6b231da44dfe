using System;
using System.Threading.Tasks;
using PrivX.PowerShell.Base.Input;

namespace PrivX.PowerShell.Base;

/// <summary>One item of a changing cmdlet on its way: read, asked about, written.</summary>
internal sealed class PendingChange
{
    /// <summary>Target of an error record.</summary>
    public required InputTarget Item { get; init; }

    /// <summary>The reading step.</summary>
    public required Task Preparing { get; init; }

    /// <summary>Asks, and starts the writing step; null when the answer was no.</summary>
    public required Func<Task?> Confirm { get; init; }

    /// <summary>The writing step, once it has been started.</summary>
    public Task? Applying { get; set; }

    /// <summary>Takes the result or the failure, on the pipeline thread.</summary>
    public required Action Complete { get; set; }
}
