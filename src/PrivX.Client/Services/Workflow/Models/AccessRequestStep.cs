using PrivX.Client.Json;

namespace PrivX.Workflow;

/// <summary>Approval step of a request.</summary>
public sealed class AccessRequestStep : PrivXObject
{
    /// <summary>Step id.</summary>
    [ReadOnlyMember]
    public string? Id { get; set; }

    /// <summary>Name of the step.</summary>
    [ReadOnlyMember]
    public string? Name { get; set; }

    /// <summary>Who must approve. Known values: ALL, ANY, AUTO.</summary>
    [ReadOnlyMember]
    public string? Match { get; set; }

    /// <summary>Approver roles and their decisions.</summary>
    [ReadOnlyMember]
    public ItemList<AccessRequestStepApprover> Approvers { get; set => field = value ?? []; } = [];
}
