using System.Collections.Generic;
using PrivX.LocalUserStore;

namespace PrivX.PowerShell.Jobs.Rotation;

/// <summary>What is to be done, before anything is.</summary>
/// <param name="Old">The client whose credentials are replaced.</param>
/// <param name="Known">What the state file said; null where there is none.</param>
/// <param name="State">The state to begin from.</param>
/// <param name="Places">Where the credentials are stored.</param>
internal sealed record RotationPlan(ApiClient Old, RotationState? Known, RotationState State, IReadOnlyList<RotationPlace> Places)
{
    /// <summary>True where an earlier run has begun it.</summary>
    public bool IsContinued => Known is { Step: not RotationStep.Completed };

    /// <summary>True where nothing is missing, and the credentials are only proven again.</summary>
    public bool IsProvenAgain => Known is { Step: RotationStep.Started };

    /// <summary>What is done, in words.</summary>
    public string Words => IsProvenAgain
        ? $"Prove the credentials of {State.New} again, and begin the overlap of {State.Overlap:c} anew"
        : $"{(IsContinued ? "Go on to create" : "Create")} {State.New} with the same {Old.Roles.Count} role{(Old.Roles.Count == 1 ? string.Empty : "s")}, store its credentials ({State.StoredIn}), and keep both for {State.Overlap:c}";
}
