using System;
using System.Management.Automation;
using PrivX.Client;
using PrivX.PowerShell.Base;
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
    public string? Justification { get; set; }

    /// <summary>User the role is for: login name, id or user object; yourself when left out.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [Alias("UserId", "TargetUser")]
    [ArgumentCompleter(typeof(NameCompleter<User>))]
    [ModelMember("TargetUser")]
    [EmptyCell]
    public ObjectReference<User>? User { get; set; }

    /// <summary>What to ask for: the role (GRANT, the default) or its removal (REMOVE).</summary>
    [Parameter]
    [KnownValues("GRANT", Remove)]
    public string? Action { get; set; }

    /// <summary>End of the grant, which makes it a time-restricted one.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [Alias("GrantEnd")]
    [ModelMember("GrantEnd")]
    [EmptyCell]
    public new DateTimeOffset? End { get; set; }

    /// <summary>Start of a grant with an end; now when left out.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [Alias("GrantStart")]
    [ModelMember("GrantStart")]
    [EmptyCell]
    public DateTimeOffset? Start { get; set; }

    /// <summary>Length of the grant from the first connection on, in whole hours: 08:00:00, or 1.00:00:00 for a day. Makes it a floating grant. A bare number is taken for seconds.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [Seconds]
    [ModelMember(null)]
    public TimeSpan? Length { get; set; }

    /// <summary>Free text that goes with the request.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    public string? Comment { get; set; }

    private protected override void Process()
    {
        bool isRemoval = Action == Remove;
        if (isRemoval && (Start is not null || End is not null || Length is not null))
        {
            throw new PrivXUsageException("InvalidArgument", "A removal has no -Start, -End or -Length: it is for good.");
        }

        if ((Start ?? End) is not null && (End is null || Length is not null))
        {
            throw new PrivXUsageException("InvalidArgument", "A grant has either an -End, with or without a -Start, or a -Length.");
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
