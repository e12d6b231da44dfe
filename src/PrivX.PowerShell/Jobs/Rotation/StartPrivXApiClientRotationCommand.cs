using System;
using System.Management.Automation;
using PrivX.Client;
using PrivX.Client.Transfer;
using PrivX.LocalUserStore;
using PrivX.PowerShell.Base;
using PrivX.PowerShell.Base.Input;
using PrivX.PowerShell.Completion;
using PrivX.PowerShell.References;
using PrivX.Rotation;
using PrivX.Vault;

namespace PrivX.PowerShell.Jobs.Rotation;

/// <summary>Gives an API client a successor with the same roles, whose credentials are proven and stored. The old client stays; Complete-PrivXApiClientRotation removes it.</summary>
[Cmdlet(VerbsLifecycle.Start, "PrivXApiClientRotation", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.Medium)]
[OutputType(typeof(ApiClientRotation))]
[UsesCmdlets("Get-PrivXApiClient", "New-PrivXApiClient", "Remove-PrivXApiClient", "Get-PrivXVaultSecret", "Set-PrivXVaultSecret", "Get-PrivXServerTime")]
public sealed class StartPrivXApiClientRotationCommand : ChangeCmdlet
{
    private static readonly TimeSpan MostOverlap = TimeSpan.FromDays(366);

    private RotationStart? _start;

    /// <summary>The API client: name, id or API client object; exactly one.</summary>
    [Parameter(Mandatory = true, Position = 0)]
    [ArgumentCompleter(typeof(NameCompleter<ApiClient>))]
    public ObjectReference<ApiClient>? ApiClient { get; set; }

    /// <summary>File that tells how far the rotation is, without any secret. A run that was cut short goes on when the command is run again with the same file; so does Complete-PrivXApiClientRotation.</summary>
    [Parameter(Mandatory = true, Position = 1)]
    [ValidateNotNullOrEmpty]
    [ReadAs(typeof(string))]
    public string StatePath { get; set; } = string.Empty;

    /// <summary>What the name of the new client has behind that of the old one. The time when left out, in the place of that of an earlier rotation.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    [ReadAs(typeof(string))]
    public string? NameSuffix { get; set; }

    /// <summary>A shared secret of the vault that is there: its entries api_client_id, api_client_secret, oauth_client_id and oauth_client_secret are set, and username and password where they are those of the old client. Its other entries and its roles stay. This or -ConfigurationFile must be given.</summary>
    [Parameter]
    [ArgumentCompleter(typeof(VaultSecretCompleter))]
    public ObjectReference<VaultSecret>? VaultSecret { get; set; }

    /// <summary>A file as Connect-PrivX -ConfigurationFile reads it: the credentials in it are replaced, all else stays; one that is not there is made. Only you may read it afterwards.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    [ReadAs(typeof(string))]
    public string? ConfigurationFile { get; set; }

    /// <summary>How long the old client stays good at least, such as 7.00:00:00; a day when left out.</summary>
    [Parameter]
    [ReadAs(typeof(TimeSpan?))]
    public TimeSpan? Overlap { get; set; }

    private protected override void Process()
    {
        RotationRequest request = Requested();
        RotationStart start = _start = new RotationStart(Client, request, DiskFiles.Real);
        Change(
            ApiClient,
            async token => await start.PlanAsync(await ChangeTarget<ApiClient>.Of(Nouns.ApiClient, ApiClient!).ReadAsync(Client, token).ConfigureAwait(false), token).ConfigureAwait(false),
            plan =>
            {
                if (Confirm(Nouns.ApiClient.Describe(plan.Old), plan.Words))
                {
                    return true;
                }

                WriteIfAny(IsWhatIf ? ApiClientRotation.Of(plan.State, request.StatePath, "Planned") : null);
                return false;
            },
            start.ApplyAsync,
            done => WriteObject(ApiClientRotation.Of(done, request.StatePath, "Started")));
    }

    // What was begun is neither undone nor lost.
    private protected override void EndEarly()
    {
        base.EndEarly();
        if (_start is { IsUnderWay: true })
        {
            Host.UI?.WriteWarningLine(Text.Visible($"The rotation in '{StatePath}' was cut short. Run the command again with the same -StatePath: it goes on where it ended."));
        }
    }

    private RotationRequest Requested()
    {
        if (VaultSecret is null && ConfigurationFile is null)
        {
            throw new PrivXUsageException(ErrorCodes.InvalidArgument, "-VaultSecret and -ConfigurationFile are both missing: the new credentials would be lost.") { Remedy = "Give one of them, or both." };
        }

        if (Overlap < TimeSpan.Zero || Overlap > MostOverlap)
        {
            throw new PrivXUsageException(ErrorCodes.InvalidValue, $"-Overlap is '{Overlap:c}'.") { Remedy = $"Give a length of time of at most {MostOverlap.Days} days, such as 7.00:00:00." };
        }

        if (VaultSecret?.Object?.OwnerId is { Length: > 0 } owner)
        {
            throw new PrivXUsageException(ErrorCodes.InvalidArgument, $"-VaultSecret '{VaultSecret}' is a personal secret of the user {owner}.") { Remedy = "Name a shared secret." };
        }

        return new RotationRequest
        {
            StatePath = SavePlace.FileOf(StatePath, SessionState.Path),
            NameSuffix = NameSuffix,
            VaultSecret = VaultSecret is null ? null : IdOf(VaultSecret),
            ConfigurationFile = ConfigurationFile is null ? null : SavePlace.FileOf(ConfigurationFile, SessionState.Path),
            Overlap = Overlap,
        };
    }
}
