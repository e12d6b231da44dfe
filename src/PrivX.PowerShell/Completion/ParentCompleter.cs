using System.Collections;
using System.Collections.Generic;
using System.Management.Automation;
using System.Threading;
using System.Threading.Tasks;
using PrivX.Client;
using PrivX.PowerShell.References;

namespace PrivX.PowerShell.Completion;

/// <summary>Base of completers for names of what lives inside another object, which a parameter on the same line tells, or -Current.</summary>
/// <typeparam name="TParent">Model of what they live in.</typeparam>
internal abstract class ParentCompleter<TParent> : ServerCompleter
    where TParent : PrivXObject
{
    private protected ParentCompleter()
    {
    }

    /// <summary>What is completed, in words.</summary>
    private protected abstract string What { get; }

    /// <summary>The parameter that tells the parent.</summary>
    private protected abstract string ParentParameter { get; }

    /// <summary>True where no parent has a meaning too.</summary>
    private protected virtual bool IsOptional => false;

    /// <summary>The parent; null where none is on the line.</summary>
    private protected ObjectReference<TParent>? Parent { get; private set; }

    /// <summary>True where -Current is on the line.</summary>
    private protected bool IsCurrent { get; private set; }

    private protected sealed override string Kind => IsCurrent ? $"own {What}" : Parent is null ? What : $"{What} in {Parent}";

    private protected sealed override IReadOnlyList<CompletionCandidate> Candidates(string typed, IDictionary boundParameters)
    {
        IsCurrent = boundParameters.Contains("Current");
        object? given = IsCurrent ? null : boundParameters[ParentParameter];
        Parent = LanguagePrimitives.TryConvertTo(given, out ObjectReference<TParent>? parent) ? parent : null;
        bool isTold = IsCurrent || Parent is not null || (given is null && IsOptional);
        return isTold ? base.Candidates(typed, boundParameters) : [];
    }

    /// <summary>The parent's id.</summary>
    private protected async Task<string> ParentIdAsync(PrivXClient client, CancellationToken token) =>
        Parent!.KnownId ?? (await ((IObjectReference)Parent).ResolveAsync(client, token).ConfigureAwait(false)).Id;
}
