using PrivX.Simulator;

namespace PrivX.Module.Tests.Operations;

/// <summary>
/// One row: a script that uses the cmdlet of an operation, what it sends and what it writes. Texts may hold placeholders: <c>{role.Id}</c>
/// is the value of <c>$role.Id</c> after the script, <c>{output.Id}</c> is of what the script wrote, <c>{*}</c> is any text within
/// one value.
/// </summary>
/// <param name="operation">Id of the operation, one of the service of the file.</param>
public sealed class OperationRun(string operation)
{
    /// <summary>Id of the operation.</summary>
    public string Operation { get; } = operation;

    /// <summary>
    /// What must be there first; its requests do not count. Here and in the other scripts: <c>$Simulator</c> is the server in this
    /// process (<c>$Simulator.Clock.Advance('0:0:10')</c>), <c>$Folder</c> an empty folder, <c>$Secret</c> a secure string.
    /// </summary>
    public string Given { get; init; } = string.Empty;

    /// <summary>Uses a cmdlet that the contract names for the operation, and fails nowhere.</summary>
    public required string Script { get; init; }

    /// <summary>
    /// All requests of the script in their order, as <c>METHOD path?query body</c>. JSON is compared as JSON, to the last member; a body may
    /// go on over several lines. In a body <c>{..., "comment": "x"}</c> is what the same path answered before the script, without read-only
    /// members and with this change; null takes a member out of it.
    /// </summary>
    public required string Requests { get; init; }

    /// <summary>
    /// What the script writes: <c>nothing</c>, or type and properties of the first object, after the number if there are more, as in
    /// <c>3 × PrivX.RoleStore.Role Name=Auditors Comment={role.Comment}</c>.
    /// </summary>
    public required string Writes { get; init; }

    /// <summary>A script that must write only <c>$true</c>; it finds what the script wrote in <c>$output</c>.</summary>
    public string? Check { get; init; }

    /// <summary>How the simulator is started.</summary>
    public SimulatorOptions? Options { get; init; }

    /// <summary>False for scripts that log in themselves.</summary>
    public bool Connected { get; init; } = true;
}
