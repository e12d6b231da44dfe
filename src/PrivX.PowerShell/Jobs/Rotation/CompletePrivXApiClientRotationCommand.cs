using System;
using System.Management.Automation;
using System.Threading;
using System.Threading.Tasks;
using PrivX.Client.Transfer;
using PrivX.PowerShell.Base;
using PrivX.PowerShell.Base.Input;
using PrivX.Rotation;

namespace PrivX.PowerShell.Jobs.Rotation;

/// <summary>Removes the old client of a rotation: after its overlap, and only where the audit log shows that nobody has used it since.</summary>
[Cmdlet(VerbsLifecycle.Complete, "PrivXApiClientRotation", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.High)]
[OutputType(typeof(ApiClientRotation))]
[UsesCmdlets("Get-PrivXApiClient", "Remove-PrivXApiClient", "Get-PrivXAuditEvent", "Get-PrivXServerTime")]
public sealed class CompletePrivXApiClientRotationCommand : ChangeCmdlet
{
    /// <summary>The file that Start-PrivXApiClientRotation was given.</summary>
    [Parameter(Mandatory = true, Position = 0)]
    [ValidateNotNullOrEmpty]
    [ReadAs(typeof(string))]
    public string StatePath { get; set; } = string.Empty;

    private protected override void Process()
    {
        string path = SavePlace.FileOf(StatePath, SessionState.Path);
        var end = new RotationEnd(Client, path, DiskFiles.Real);

        // An API client's session knows whose it is; that of a token does not.
        Func<CancellationToken, Task<string>>? callerId = CurrentSession.User is null ? CurrentUserIdAsync : null;
        Change(
            StatePath,
            token => end.PlanAsync(callerId, token),
            state =>
            {
                if (state.Step == RotationStep.Completed || Confirm($"API client {state.Old}", $"Remove; {state.New} is in its place"))
                {
                    return true;
                }

                WriteIfAny(IsWhatIf ? ApiClientRotation.Of(state, path, "Planned") : null);
                return false;
            },
            end.ApplyAsync,
            done => WriteObject(ApiClientRotation.Of(done, path, "Completed")));
    }
}
