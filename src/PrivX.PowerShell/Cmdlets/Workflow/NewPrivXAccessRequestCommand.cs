using System;
using System.Management.Automation;
using PrivX.Client;
using PrivX.PowerShell.Base;
using PrivX.PowerShell.Base.Input;
using PrivX.PowerShell.Completion;
using PrivX.PowerShell.References;
using PrivX.RoleStore;
using PrivX.Workflow;

namespace PrivX.PowerShell.Cmdlets.Workflow;

/// <summary>Asks for a role, for yourself or for another user, or for its removal.</summary>
[Cmdlet(VerbsCommon.New, "PrivXAccessRequest", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.Low)]
[OutputType(typeof(AccessRequest))]
public sealed class NewPrivXAccessRequestCommand : WriteCmdlet
{
    private const string Remove = "REMOVE";

    /// <summary>Role to ask for: its name, its id, or an object of Get-PrivXRequestableRole or Get-PrivXRole.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [Alias("RoleId", "RequestedRole")]
    [ArgumentCompleter(typeof(NameCompleter<RequestableRole>))]
    [ModelMember("RequestedRole")]
    public ObjectReference<Role>? Role { get; set; }

    /// <summary>Reason, for those who decide. Some workflows want one.</summary>
    [Parameter(Position = 1, ValueFromPipelineByPropertyName = true)]
    [Alias("Reason", "RequestJustification")]
    [ModelMember("RequestJustification")]
    [ReadAs(typeof(string))]
    [Clearable]
    public string? Justification { get; set; }

    /// <summary>User the role is for: login name, id or user object; yourself when left out.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [Alias("UserId", "TargetUser")]
    [Whose("the one who calls")]
    [ArgumentCompleter(typeof(NameCompleter<User>))]
    [ModelMember("TargetUser")]
    public ObjectReference<User>? User { get; set; }

    /// <summary>What to ask for: the role (GRANT, the default) or its removal (REMOVE).</summary>
    [Parameter]
    [KnownValues("GRANT", Remove)]
    [ReadAs(typeof(string))]
    public string? Action { get; set; }

    /// <summary>End of the grant, which makes it a time-restricted one.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [Alias("GrantEnd", "Until")]
    [ModelMember("GrantEnd")]
    [ReadAs(typeof(DateTimeOffset?))]
    public new DateTimeOffset? End { get; set; }

    /// <summary>Start of a grant with an end; now when left out.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [Alias("GrantStart")]
    [ModelMember("GrantStart")]
    [ReadAs(typeof(DateTimeOffset?))]
    public DateTimeOffset? Start { get; set; }

    /// <summary>Length of the grant from the first connection on, in whole hours: 08:00:00, or 1.00:00:00 for a day. Makes it a floating grant.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [ModelMember(null)]
    [ReadAs(typeof(TimeSpan?))]
    public TimeSpan? Length { get; set; }

    /// <summary>Ask for the role for ever. Without it, -End or -Length is needed. In rows a column Permanent with yes or no.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [ReadAs(typeof(SwitchParameter))]
    [ModelMember(null)]
    public SwitchParameter Permanent { get; set; }

    /// <summary>Free text that goes with the request.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [ReadAs(typeof(string))]
    [Clearable]
    public string? Comment { get; set; }

    private protected override void Process()
    {
        bool isRemoval = Action == Remove;
        if (isRemoval && (Start is not null || End is not null || Length is not null || Permanent))
        {
            throw new PrivXUsageException(ErrorCodes.InvalidArgument, "A removal has no -Start, -End, -Length or -Permanent: it is for good.");
        }

        if ((Start ?? End) is not null && (End is null || Length is not null))
        {
            throw new PrivXUsageException(ErrorCodes.InvalidArgument, "A grant has either an -End, with or without a -Start, or a -Length.");
        }

        if (!isRemoval && (End is not null || Length is not null) == Permanent)
        {
            throw new PrivXUsageException(ErrorCodes.InvalidArgument, "A request for a role has either a limit or -Permanent.")
            {
                Remedy = "Give an -End or a -Length; -Permanent asks for the role for ever.",
            };
        }

        Create(Nouns.AccessRequest, SetTerms);
    }

    private string[] SetTerms(AccessRequest request)
    {
        request.Action = request.Action is { Length: > 0 } action ? action : "GRANT";
        if (request.Action == Remove)
        {
            return ["action"];
        }

        if (End is not null)
        {
            request.GrantType = "TIME_RESTRICTED";
            request.GrantStart ??= Clock.UtcNow;
            return ["action", "grant_type", "grant_start"];
        }

        if (Length is { } length)
        {
            request.GrantType = "FLOATING";
            request.FloatingLength = FloatingUnit.ToServer(length);
            return ["action", "grant_type", "floating_length"];
        }

        request.GrantType = "PERMANENT";
        return ["action", "grant_type"];
    }
}
