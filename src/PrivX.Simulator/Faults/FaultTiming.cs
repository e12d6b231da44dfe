namespace PrivX.Simulator;

/// <summary>When a fault strikes, seen from the state.</summary>
public enum FaultTiming
{
    /// <summary>Before the operation is carried out: nothing has changed.</summary>
    BeforeHandling,

    /// <summary>After the operation is carried out: the client does not know that it was.</summary>
    AfterHandling,
}
