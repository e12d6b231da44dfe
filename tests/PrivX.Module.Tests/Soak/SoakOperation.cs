namespace PrivX.Module.Tests.Soak;

/// <summary>What a step of a random run does.</summary>
public enum SoakOperation
{
    NewHost,
    SetHost,
    RemoveHost,
    Grant,
    Revoke,
    NewSecret,
    SetSecret,
    RemoveSecret,
    ReadHosts,
    CheckOut,
}
