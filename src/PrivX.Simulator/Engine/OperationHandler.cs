namespace PrivX.Simulator.Engine;

internal delegate OperationResult OperationHandler(OperationContext context);
